import { floors, onlyIn } from './floors.mjs'

const doorLevel = floors.findIndex((rooms) => rooms.includes('door'))

const floorRules = floors.map((rooms, level) => ({
  name: `floor-${level}-${rooms.join('-')}-imports-downwards`,
  severity: 'error',
  from: { path: `^src/(${rooms.join('|')})/` },
  to: {
    path: `^src/(${level >= doorLevel ? '' : 'index\\.ts|'}(${floors
      .slice(level + 1)
      .flat()
      .concat('@none')
      .join('|')})/)`,
  },
}))

const onlyInRules = Object.entries(onlyIn).map(([name, room]) => ({
  name: `${name}-only-in-${room}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${room}/` },
  to: { path: `node_modules/${name}/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-node-core',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'machines-do-not-read-manifests',
      severity: 'error',
      from: { path: '^src/(rollout|deployment|experiment|application|cluster)/' },
      to: { path: '^src/(manifest|yaml)/' },
    },
    {
      name: 'manifests-do-not-know-machines',
      severity: 'error',
      from: { path: '^src/manifest/' },
      to: { path: '^src/(rollout|deployment|experiment|application)/' },
    },
    ...floorRules,
    ...onlyInRules,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      extensions: ['.ts', '.js', '.d.ts'],
    },
  },
}
