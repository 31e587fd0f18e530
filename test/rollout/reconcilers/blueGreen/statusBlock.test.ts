import { describe, expect, it } from 'vitest'
import { timeReader } from '../../../../src/document/timeReader.ts'
import { statusBlock } from '../../../../src/rollout/reconcilers/blueGreen/statusBlock.ts'
import { emptyStatus, type RolloutStatus } from '../../../../src/rollout/status.ts'
import { start } from '../../../../src/units/time.ts'

const written: Partial<RolloutStatus> = {
  activeSelector: 'v1',
  previewSelector: 'v2',
  scaleUpPreviewCheckPoint: true,
  prePromotionRun: { name: 'a', status: 'Successful', message: '' },
  postPromotionRun: { name: 'b', status: 'Running', message: 'm' },
}

const timeIn = timeReader(start, () => expect.unreachable())

describe('status.blueGreen', () => {
  it('is stored in the words of Argo', () => {
    expect(statusBlock.write({ ...emptyStatus, ...written })).toEqual({
      activeSelector: 'v1',
      previewSelector: 'v2',
      scaleUpPreviewCheckPoint: true,
      prePromotionAnalysisRunStatus: { name: 'a', status: 'Successful' },
      postPromotionAnalysisRunStatus: { name: 'b', status: 'Running', message: 'm' },
    })
  })

  it('is read back as it was', () => {
    expect(statusBlock.read(statusBlock.write({ ...emptyStatus, ...written }), timeIn)).toEqual(
      written,
    )
  })

  it('of another strategy’s Rollout is empty', () => {
    expect(statusBlock.write(emptyStatus)).toEqual({})
    expect({ ...emptyStatus, ...statusBlock.read(null, timeIn) }).toEqual(emptyStatus)
  })
})
