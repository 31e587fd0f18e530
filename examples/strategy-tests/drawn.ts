// What a failing test leaves in vitest's report: the picture of its timeline. It is an attachment of the test, in the
// folder .vitest-attachments, and beside the failure in `npx vitest run --reporter=html`.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Timeline, toSvg } from 'rollout-sim'
import type { TestContext } from 'vitest'

/** The body of a test that claims something of a timeline, and shows it where that is wrong. */
export function drawn(timeline: Timeline, claim: (timeline: Timeline) => void) {
  return async ({ annotate }: TestContext): Promise<void> => {
    try {
      claim(timeline)
    } catch (error) {
      const path = join(mkdtempSync(join(tmpdir(), 'timeline-')), 'timeline.svg')
      writeFileSync(path, toSvg(timeline))
      await annotate('the picture of its timeline', { path, contentType: 'image/svg+xml' })
      throw error
    }
  }
}
