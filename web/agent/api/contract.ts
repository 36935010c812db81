import type { paths } from '../../../contract/api.d.ts'

/** What the generated contract says, in the words the workspace uses. Everything here follows the server by itself. */
type Json<R> = R extends { content: { 'application/json': infer Body } } ? Body : never
type Good<R> = Json<R[keyof R & (200 | 201 | 202)]>

/** What a call answers when it goes well. */
export type Answer<P extends keyof paths, M extends keyof paths[P]> = paths[P][M] extends { responses: infer R } ? Good<R> : never

/** What a call takes as its body. */
export type Body<P extends keyof paths, M extends keyof paths[P]> =
  paths[P][M] extends { requestBody?: infer B } ? Json<NonNullable<B>> : never

/** One of the things that a list answers. */
export type Item<P extends keyof paths> = Answer<P, 'get' & keyof paths[P]> extends { items: Array<infer T> } ? T : never
