// npx tsx --tsconfig test/tsconfig.json test/golden/pin.ts
// Writes down what the scenarios come to now. Where a line changes a behaviour has: the changelog says which.
import { writeFileSync } from 'node:fs'
import * as simulator from 'rollout-sim'
import { hashesOf } from './corpus.ts'
import { pinnedFile, pinnedText } from './pinned.ts'

const hashes = hashesOf(simulator)
writeFileSync(pinnedFile, pinnedText(hashes))
console.log(`${hashes.all} over ${hashes.moments} moments`)
