import type { Answer, Body } from './contract.ts'
import type { DeskSettings } from './desk.ts'
import { answer, api, ifMatch } from './http.ts'
import type { Id } from './types.ts'

export type Templates = Answer<'/api/v1/mail-templates', 'get'>
export type TemplateKind = Templates['kinds'][number]['kind']
export type TemplateText = Body<'/api/v1/mail-templates/{kind}/{language}', 'put'>
export type TemplateVersion = Answer<'/api/v1/mail-templates/{kind}/{language}/versions', 'get'>['items'][number]

/** Which text: of a kind and language, everywhere or for one brand or one mailbox. */
export interface Place { kind: TemplateKind; language: DeskSettings['language']; brandId?: Id; mailboxId?: Id }

const at = ({ kind, language, brandId, mailboxId }: Place) => ({ params: { path: { kind, language }, query: { brandId, mailboxId } } })
const url = '/api/v1/mail-templates/{kind}/{language}' as const

export const getTemplates = () => answer(api.GET('/api/v1/mail-templates'))
export const getTemplate = (place: Place) => answer(api.GET(url, at(place)))
export const putTemplate = (place: Place, version: number, body: TemplateText) => answer(api.PUT(url, { ...at(place), body, ...ifMatch(version) }))
export const resetTemplate = (place: Place, version: number) => answer(api.DELETE(url, { ...at(place), ...ifMatch(version) }))
export const previewTemplate = ({ kind, language }: Place, body: TemplateText) => answer(api.POST(`${url}/preview`, { params: { path: { kind, language } }, body }))
export const getTemplateVersions = (place: Place) => answer(api.GET(`${url}/versions`, at(place)))
