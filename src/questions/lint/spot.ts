import type { Path } from '../../document/path.ts'
import type { Manifest } from '../../manifest/objects.ts'

/** Where something is written: an object, and the way to a part of it. */
export interface Spot {
  /** null: in the scenario that was handed over. */
  readonly manifest: Manifest | null
  readonly path: Path
}
