import type { Kind } from './kind.ts'

export const manifest: Kind = {
  word: 'a manifest',
  known: ['kind', 'metadata'],
  towards: {
    Plan: 'Read it first: readManifests([manifest]).plan',
    Scenario: 'Read it first: { plan: readManifests([manifest]).plan }',
    RolloutInfo: 'Put it into a snapshot, and print that: getRollout',
  },
}
