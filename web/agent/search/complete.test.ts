import { expect, it } from 'vitest'
import { completed, completions } from './complete.ts'

const operators = [{ name: 'status', values: ['open', 'new', 'on hold'] }, { name: 'subject', values: [] }, { name: 'assignee', values: ['me', 'none'] }]

it.each([
  ['st', ['status:']], ['invoice s', []], ['invoice su', ['subject:']], ['-as', ['-assignee:']], ['status:', ['status:open', 'status:new', 'status:"on hold"']],
  ['status:o', ['status:open', 'status:"on hold"']], ['status:open', []], ['status:open ', []], ['colour:', []], ['', []],
])('“%s” may go on to %j', (text, wanted) => {
  expect(completions(text, operators)).toEqual(wanted)
})

it('completes the last word, and goes on after it', () => {
  expect([completed('invoice st', 'status:'), completed('invoice status:o', 'status:open'), completed('as', 'assignee:')]).toEqual(['invoice status:', 'invoice status:open ', 'assignee:'])
})
