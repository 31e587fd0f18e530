/**
 * The floors of the house, from the ground up. A room imports from itself and from lower floors; rooms of one floor
 * may know each other as long as no circle of rooms comes of it.
 */
export const floors = [
  ['units', 'chance'],
  ['document', 'expr', 'jsonpath', 'fingerprint'],
  ['replicas', 'routers', 'providers', 'analysis', 'judges'],
  ['steps'],
  ['plan'],
  ['manifest'],
  // A door, not a foundation: it hands the documents that it finds to manifest/.
  ['yaml'],
  ['rollout', 'deployment', 'experiment', 'application'],
  ['cluster'],
  ['timeline'],
  ['simulation'],
  ['questions', 'views', 'explore'],
  ['shell', 'cli', 'fast-check', 'vitest'],
]

/** Packages that one room alone may import. */
export const onlyIn = { yaml: 'yaml', mitt: 'shell', 'fast-check': 'fast-check', vitest: 'vitest' }
