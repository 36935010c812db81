import { expect, it } from 'vitest'
import { checkMap } from './map.ts'

const part = (name: string, floor: string, ...imports: string[]) => ({ name, floor, imports })
const said = (...parts: ReturnType<typeof part>[]) => checkMap(parts).map(finding => finding.what)

it('the map of the house is in order', () => {
  expect(checkMap()).toEqual([])
})

it('nobody is allowed upwards', () => {
  expect(said(part('people', 'ground', 'tickets'), part('tickets', 'nouns'))).toEqual(['people may import tickets of a higher floor'])
})

it('nobody knows each other in a circle', () => {
  expect(said(part('a', 'ground', 'b'), part('b', 'ground', 'c'), part('c', 'ground', 'a'))).toEqual(
    ['a may import itself by way of others', 'b may import itself by way of others', 'c may import itself by way of others'])
})

it('floors and slices are spelt as they are', () => {
  expect(said(part('a', 'cellar'), part('b', 'ground', 'peeple'))).toEqual(['a: there is no floor cellar', 'b may import peeple, which is not on the map'])
})
