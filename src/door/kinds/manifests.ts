import type { Kind } from './kind.ts'

export const manifests: Kind = {
  word: 'a list of manifests',
  known: (value) => Array.isArray(value) && isManifest(value[0]),
  towards: {
    Plan: 'Read them first: readManifests(manifests).plan',
    Scenario: 'Read them first: { plan: readManifests(manifests).plan }',
  },
}

function isManifest(one: unknown): boolean {
  return typeof one === 'object' && one !== null && 'kind' in one && 'metadata' in one
}
