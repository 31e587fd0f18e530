import type { ReplicaSetCounts } from '../../src/replicas/counts.ts'

/** A ReplicaSet as tests write it, want/available; as many pods exist as are wanted. */
export function pods(want: number, available: number, have: number = want): ReplicaSetCounts {
  return { want, have, available }
}
