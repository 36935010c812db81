import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { makePerson, makeTicket, makeToken } from '../../../test/factories.ts'
import { watchFields } from '../../fields/registry.ts'
import { watchForms } from './registry.ts'

const app = await testApp()
afterAll(() => app.close())

interface Body {
  id: string; name: string; version: number; number: number; detail: string; title: string; form: { id: string; name: string } | null; priority: string; priorityBy: string | null; complexity: number | null
  faults: { field: string; code: string; label: string }[]; items: { type: string; data: object; actor: { kind: string }; id: string; name: string }[]; forms: { name: string }[]
}
type Call = (method: 'GET' | 'POST' | 'PATCH', url: string, body?: object, headers?: Record<string, string>) => Promise<{ status: number; body: Body }>
let admin: Call, agent: Call, customer: Call
let hardware: string
const ends: (() => Promise<void>)[] = []

async function caller(role: 'admin' | 'agent' | 'customer'): Promise<Call> {
  const authorization = `Bearer ${await makeToken(app, await makePerson(app, role, { address: `${role}@example.com` }))}`
  return async (method, url, payload, headers) => {
    const answer = await app.http.inject({ method, url: `/api/v1${url}`, headers: { authorization, ...headers }, payload })
    return { status: answer.statusCode, body: answer.json() as Body }
  }
}
const open = (more: object) => agent('POST', '/tickets', { subject: 'Help', requester: { address: 'ann@example.com' }, ...more })

beforeAll(async () => {
  ;[admin, agent, customer] = await Promise.all([caller('admin'), caller('agent'), caller('customer')]) as [Call, Call, Call]
  ends.push(await watchFields(app), await watchForms(app))
  for (const field of [
    { key: 'device', kind: 'choice', label: 'Device', choices: [{ key: 'laptop', label: 'Laptop' }, { key: 'phone', label: 'Phone' }, { key: 'other', label: 'Other' }] },
    { key: 'serial', kind: 'text', label: 'Serial number' },
    { key: 'cause', kind: 'longText', label: 'Cause' },
    { key: 'spare', kind: 'text', label: 'Spare' },
  ]) expect((await admin('POST', '/fields', field)).status).toBe(201)
  const made = await admin('POST', '/forms', {
    name: 'Hardware', names: { bg: 'Техника' }, types: ['incident'], audience: 'agents',
    fields: [{ field: 'impact', required: 'never' }, { field: 'custom.device', required: 'open' }, { field: 'custom.serial', required: 'never' }, { field: 'custom.cause', required: 'solve' }],
    rules: [
      { when: { field: 'custom.device', op: 'in', value: ['laptop', 'phone'] }, effects: [{ do: 'show', field: 'custom.serial' }, { do: 'require', field: 'custom.serial', at: 'open' }] },
      { when: { field: 'impact', op: 'is', value: 3 }, effects: [{ do: 'limit', field: 'custom.device', to: ['other'] }] },
    ],
  })
  expect(made.status).toBe(201)
  hardware = made.body.id
})
afterAll(() => Promise.all(ends.map(end => end())))

describe('opening with a form', () => {
  it('is refused with every fault at once, and goes through when all fits', async () => {
    const refused = await open({ type: 'incident', formId: hardware, impact: 3, custom: { device: 'laptop' } })
    expect(refused).toMatchObject({ status: 422, body: { title: 'form', faults: [{ field: 'custom.device', code: 'limited', label: 'Device' }, { field: 'custom.serial', code: 'required', label: 'Serial number' }] } })
    expect(refused.body.detail).toBe('“Device” does not allow this choice here; “Serial number” has to be filled in (form “Hardware”).')
    expect((await open({ type: 'incident', formId: hardware, custom: { device: 'other', serial: 'A1' } })).body.faults).toMatchObject([{ field: 'custom.serial', code: 'hidden' }])
    const opened = await open({ type: 'incident', formId: hardware, custom: { device: 'laptop', serial: 'A1' } })
    expect(opened).toMatchObject({ status: 201, body: { form: { id: hardware, name: 'Hardware' } } })
  })

  it('takes forms for the type and brand alone, and none that is switched off', async () => {
    expect((await open({ type: 'question', formId: hardware, custom: { device: 'other' } })).body.title).toBe('form-fits-not')
    expect((await open({ formId: '0199c1d2-0000-7000-8000-000000000000' })).body.title).toBe('unknown-form')
    const off = await admin('POST', '/forms', { name: 'Off', active: false, fields: [] })
    expect((await open({ formId: off.body.id })).body.title).toBe('unknown-form')
  })
})

describe('a ticket remembers its form', () => {
  it('is not solved by a colleague until what the form needs is there, while customers are held up by nothing', async () => {
    const { body: { id } } = await open({ type: 'incident', formId: hardware, custom: { device: 'other' } })
    const refused = await agent('PATCH', `/tickets/${id}`, { category: 'solved' })
    expect(refused).toMatchObject({ status: 422, body: { title: 'form', detail: '“Cause” has to be filled in (form “Hardware”).', faults: [{ field: 'custom.cause', code: 'required' }] } })
    expect((await agent('PATCH', `/tickets/${id}`, { category: 'solved', custom: { cause: 'A cable' } })).status).toBe(200)
  })

  it('refuses a change that its form does not allow, and no other', async () => {
    const { body: { id } } = await open({ type: 'incident', formId: hardware, impact: 3, custom: { device: 'other' } })
    expect((await agent('PATCH', `/tickets/${id}`, { custom: { device: 'phone' } })).body.faults).toMatchObject([{ field: 'custom.device', code: 'limited' }])
    expect((await agent('PATCH', `/tickets/${id}`, { custom: { device: null } })).body.faults).toMatchObject([{ field: 'custom.device', code: 'required' }])
    expect((await agent('PATCH', `/tickets/${id}`, { custom: { spare: 'x' } })).status).toBe(200)
    expect((await agent('PATCH', `/tickets/${id}`, { impact: 1, custom: { device: 'phone', serial: 'B2' } })).status).toBe(200)
  })

  it('can be given another, which the timeline tells', async () => {
    const { body: { id } } = await open({})
    expect((await agent('PATCH', `/tickets/${id}`, { formId: hardware })).body.title).toBe('form-fits-not')
    expect((await agent('PATCH', `/tickets/${id}`, { type: 'incident', formId: hardware })).body.form).toMatchObject({ id: hardware })
    expect((await agent('PATCH', `/tickets/${id}`, { formId: null })).body.form).toBeNull()
    const told = (await agent('GET', `/tickets/${id}/timeline`)).body.items.filter(item => item.type === 'ticket.formSet')
    expect(told.map(item => item.data)).toEqual([{ from: null, to: hardware }, { from: hardware, to: null }])
  })
})

it('mail and customers get the standard form, and nothing is asked of them', async () => {
  const standard = await admin('POST', '/forms', { name: 'Questions', types: ['question'], standard: true, fields: [{ field: 'custom.device', required: 'open' }] })
  expect((await open({})).body.faults).toMatchObject([{ field: 'custom.device', code: 'required' }])
  const own = await customer('POST', '/tickets', { subject: 'Mine' })
  expect(own.status).toBe(201)
  expect((await agent('GET', `/tickets/${own.body.id}`)).body.form).toMatchObject({ name: 'Questions' })
  expect(own.body.form).toBeNull()
  expect((await makeTicket(app)).formId).toBe(standard.body.id)
  await admin('PATCH', `/forms/${standard.body.id}`, { active: false })
  expect((await makeTicket(app)).formId).toBeNull()
})

describe('a form is refused', () => {
  const make = async (form: object) => (await admin('POST', '/forms', { name: 'x', fields: [{ field: 'impact', required: 'never' }, { field: 'custom.device', required: 'never' }], ...form })).body.detail
  const show = (field: string, when: object) => ({ when, effects: [{ do: 'show', field }] })
  it('with words that say what is wrong', async () => {
    expect(await make({ fields: [{ field: 'custom.gone', required: 'never' }] })).toBe('There is no field “custom.gone”, or it is archived.')
    expect(await make({ fields: [{ field: 'priority', required: 'open' }] })).toMatch('always has a value')
    expect(await make({ rules: [show('impact', { field: 'subject', op: 'is', value: 'x' })] })).toBe('Rule 1: rules of forms cannot ask about “subject”.')
    expect(await make({ rules: [show('urgency', { field: 'type', op: 'is', value: 'task' })] })).toBe('Rule 1: “urgency” is not on the form.')
    expect(await make({ rules: [{ when: { all: [] }, effects: [{ do: 'limit', field: 'custom.device', to: ['car'] }] }] })).toBe('Rule 1: “custom.device” has no choice “car”.')
    expect(await make({ rules: [show('impact', { field: 'custom.device', op: 'notEmpty' }), show('custom.device', { field: 'impact', op: 'notEmpty' })] })).toMatch('wait for each other')
  })

  it('by those who are no admin', async () => {
    expect((await agent('POST', '/forms', { name: 'x', fields: [] })).status).toBe(403)
    expect((await customer('GET', '/forms')).status).toBe(403)
  })
})

it('a field that a form uses does not vanish unsaid', async () => {
  const fields = (await admin('GET', '/fields')).body.items as unknown as { id: string; key: string }[]
  const idOf = (key: string) => fields.find(field => field.key === key)!.id
  const refused = await admin('PATCH', `/fields/${idOf('cause')}`, { archived: true })
  expect(refused).toMatchObject({ status: 409, body: { title: 'field-in-use', detail: '“Cause” is used by the form “Hardware”. Take it out there first.', forms: [{ name: 'Hardware' }] } })
  expect((await admin('PATCH', `/fields/${idOf('spare')}`, { archived: true })).status).toBe(200)
})

it('two who change a form at the same time do not overwrite each other', async () => {
  const { body } = await admin('POST', '/forms', { name: 'Once', active: false, fields: [] })
  expect((await admin('PATCH', `/forms/${body.id}`, { name: 'Twice' }, { 'if-match': `"${body.version}"` })).status).toBe(200)
  expect((await admin('PATCH', `/forms/${body.id}`, { name: 'Thrice' }, { 'if-match': `"${body.version}"` })).status).toBe(412)
})
