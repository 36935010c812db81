import { expect, it } from 'vitest'
import { noticesOf, refused, type Locked } from './notices.ts'

const packages: Record<string, Locked> = {
  '': { dependencies: { a: '1' } },
  'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '2', c: '1' } },
  'node_modules/a/node_modules/b': { version: '2.0.0', license: 'GPL-3.0' },
  'node_modules/b': { version: '1.0.0', license: '(MIT OR EUPL-1.1+)', peerDependencies: { a: '1' } },
  'node_modules/c': { version: '1.0.0', optionalDependencies: { b: '1', gone: '1' } },
  'node_modules/tool': { version: '9.0.0', license: 'GPL-3.0' },
}

it('finds what a package needs, as Node would find it, and nothing else', () => {
  expect(noticesOf(packages, ['a']).map(({ name, version }) => `${name} ${version}`)).toEqual(['a 1.0.0', 'b 1.0.0', 'b 2.0.0', 'c 1.0.0'])
  expect(noticesOf(packages, ['gone'])).toEqual([])
})

it('refuses what is not permissive or not stated; one good licence of several is enough', () => {
  expect(refused(noticesOf(packages, ['a'])).map(({ name, version, licence }) => `${name} ${version} ${licence}`)).toEqual(['b 2.0.0 GPL-3.0', 'c 1.0.0 none stated'])
})

it('allows another licence for the very package that was looked at', () => {
  const one = { version: '2.0.1', platform: false, licence: 'Python-2.0' }
  expect(refused([{ ...one, name: 'argparse' }])).toEqual([])
  expect(refused([{ ...one, name: 'other' }])).toHaveLength(1)
})
