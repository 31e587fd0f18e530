import { uniform } from '../chance/uniform.ts'
import type { JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import type { GitServer } from './flux/source/git.ts'

/** A commit of the one branch that a scenario's history has, with its manifests rendered. */
export interface GitCommit {
  readonly at: Instant
  /** 40 hexadecimal digits. */
  readonly hash: string
  readonly message: string
  /** The same text for the same manifests. */
  readonly digest: string
  readonly targets: readonly JsonObject[]
  /** The Git server tells the GitOps controllers at once. */
  readonly webhook: boolean
}

/** A hash for the commit of that number: stable, and like no other. */
export function commitHash(index: number): string {
  const words = [0, 1, 2, 3, 4].map((part) => uniform(index, 'commit', part) * 2 ** 32)
  return words.map((word) => word.toString(16).padStart(8, '0')).join('')
}

/**
 * The history as a Git server hands it out. Whatever branch is asked for is this one; there are no
 * tags.
 */
export function gitServerOf(commits: readonly GitCommit[], branch: string): GitServer {
  const head = commits.at(-1)
  return {
    branches: new Map(head === undefined ? [] : [[branch, head.hash]]),
    tags: new Map(),
    commits: new Map(commits.map((commit) => [commit.hash, commit])),
  }
}
