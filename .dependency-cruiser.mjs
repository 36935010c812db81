// Who may import whom, as rules of dependency-cruiser, generated from the map in architecture.mjs: edit that one.
import { composition, floors, pure, purePackages, sharedWithWeb, slices, web } from './architecture.mjs'

const escape = text => text.replaceAll(/[.\\+]/g, String.raw`\$&`).replaceAll('*', '[^/]+')
const file = path => `^${escape(path)}$`
const folder = path => `^${escape(path)}/`
const inSlice = name => folder(`server/${name}`)
const anyOf = names => names.map(inSlice)

const TESTS = [String.raw`\.test\.tsx?$`, '^test/', '^bench/']
const ROUTES = String.raw`^server/.*(/|-)routes\.ts$`
const floorOf = slice => floors.indexOf(slice.floor)

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** What a slice on a lower floor must not know, and what nobody said it may know. */
function sliceRules(slice) {
  const higher = slices.filter(other => floorOf(other) > floorOf(slice))
  const unsaid = slices.filter(other => other !== slice && floorOf(other) <= floorOf(slice) && other.name !== 'platform' && !slice.imports.includes(other.name))
  const from = { path: inSlice(slice.name), pathNot: TESTS }
  const others = names => anyOf(names.map(other => other.name))
  const privateFolders = { path: `${inSlice(slice.name)}[^/]+/`, pathNot: [...(slice.open ?? []).map(name => folder(`server/${slice.name}/${name}`)), ...anyOf(within(slice))] }
  return [
    ...(higher.length > 0 ? [forbid('upward', 'It lies on a higher floor, and this must work without it: record an event that the higher one answers, or take what is needed as an argument.', from, { path: others(higher) })] : []),
    ...(unsaid.length > 0 ? [forbid('not-in-the-map', 'architecture.mjs does not let these two know each other: go through a slice that may be known, or change the map and say why in the pull request.', from, { path: others(unsaid) })] : []),
    forbid('internal', 'This folder is private to its slice: use a file at its root, or move what is needed there.', { pathNot: inSlice(slice.name) }, privateFolders),
  ]
}

/** Slices whose folder lies in the folder of another one. */
const within = slice => slices.filter(other => other.name.startsWith(`${slice.name}/`)).map(other => other.name)

/** Parts of the interface whose folder lies in the folder of another one. */
const inner = part => web.filter(other => other.name.startsWith(`${part.name}/`)).map(other => folder(other.name))

const known = [...anyOf(slices.map(slice => slice.name)), ...composition.map(file)]

export default {
  forbidden: [
    ...slices.flatMap(sliceRules),
    forbid('composition', 'Only the command line and tests know the whole desk: take what is needed as an argument.',
      { path: '^server/', pathNot: [...TESTS, ...composition.map(file)] }, { path: composition.map(file) }),
    forbid('unknown-slice', 'This folder is not on the map: add it to architecture.mjs with its floor and its tables.',
      { path: '^server/', pathNot: [...known, ...TESTS] }, {}),
    forbid('routes', 'Routes are put together by server/http.ts alone: what others need belongs into a file of its own.',
      { pathNot: '^server/http\\.ts$' }, { path: ROUTES }),
    forbid('routes-in-routes', 'Declare routes in routes.ts or in a file named …-routes.ts, so that all ways in are found by their names.',
      { path: '^server/', pathNot: [...TESTS, ROUTES, inSlice('platform')] }, { path: file('server/platform/http/route.ts'), dependencyTypesNot: ['type-only'] }),
    forbid('pure', 'Pure code decides and does nothing else: hand it what it needs to know, or import the type only.',
      { path: pure.map(file), pathNot: TESTS }, { pathNot: [...pure.map(file), ...purePackages.map(name => `node_modules/${name}/`)], dependencyTypesNot: ['type-only'] }),
    forbid('shared-with-web', 'This runs in the browser, too: it takes what it needs as an argument, or imports the type only.',
      { path: sharedWithWeb.filter(path => path.startsWith('server/')).map(file), pathNot: TESTS }, { pathNot: sharedWithWeb.map(file), dependencyTypesNot: ['type-only'] }),
    forbid('web-knows-no-server', 'The workspace uses the API and nothing else: take shapes from contract/api.d.ts.',
      { path: '^web/' }, { path: '^(server|test|scripts|bench|migrations|contract)/', pathNot: sharedWithWeb.map(file) }),
    forbid('server-knows-no-web', 'The server knows the workspace as built files only.', { path: '^server/' }, { path: '^web/' }),
    ...web.map(part => forbid('web-parts', 'architecture.mjs does not let these two parts of the interface know each other.',
      { path: folder(part.name), pathNot: [...TESTS, ...inner(part)] }, { path: '^web/', pathNot: [folder(part.name), ...part.imports.map(folder)] })),
    forbid('code-knows-no-tests', 'What tests need stays in tests.', { path: '^(server|web|scripts)/', pathNot: TESTS }, { path: [String.raw`\.test\.tsx?$`, '^test/'] }),
    forbid('no-cycles', 'Each of these files needs the other to be understood: move what they share into a third one, or import the type only.',
      {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('exists', 'There is no such file.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], mainFields: ['main', 'types'] },
  },
}
