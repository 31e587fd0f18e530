/**
 * The floors of the house, from the ground up. A room imports from itself and from lower floors; rooms of one floor
 * may know each other as long as no circle of rooms comes of it.
 */
export const floors = [
  ['units', 'chance'],
  ['go', 'document'],
  ['kinds', 'releases', 'expr', 'cel', 'jsonpath'],
  ['replicas', 'routers', 'providers'],
  ['analysis'],
  ['steps', 'judges'],
  ['fingerprint'],
  ['plan'],
  ['cluster', 'verbs', 'manifest'],
  // A door, not a foundation: it hands the documents that it finds to manifest/.
  ['rollout', 'experiment', 'deployment', 'autoscaler', 'application', 'yaml'],
  ['timeline'],
  ['laws', 'simulation'],
  ['views', 'questions'],
  ['explore'],
  ['shell', 'cli', 'fast-check'],
  // Above the plain front door as well, which has no room.
  ['door'],
  // Its matchers are handed anything, as doors are.
  ['vitest'],
]

/** Packages that one room alone may import. */
export const onlyIn = {
  mitt: 'shell',
  'fast-check': 'fast-check',
  vitest: 'vitest',
  commander: 'cli',
  picocolors: 'cli',
  'cli-progress': 'cli',
  tinyglobby: 'cli',
}
