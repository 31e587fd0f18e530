import type { ManifestFinding } from '../finding.ts'
import type { Manifest } from '../objects.ts'

/**
 * A rule about one object among others, beyond what the controller says of a Rollout: what the API
 * server refuses, and what is bound to go wrong once it runs.
 */
export type RemarkRule = (
  manifest: Manifest,
  manifests: readonly Manifest[],
) => readonly ManifestFinding[]
