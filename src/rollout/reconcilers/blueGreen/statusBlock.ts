import { flagIn, textIn } from '../../../document/fields.ts'
import type { StatusBlock } from '../../contract.ts'
import { compact, readRun, storedRun } from '../../stored.ts'

/** `status.blueGreen`. */
export const statusBlock: StatusBlock = {
  write: (status) =>
    compact({
      previewSelector: status.previewSelector,
      activeSelector: status.activeSelector,
      scaleUpPreviewCheckPoint: status.scaleUpPreviewCheckPoint,
      prePromotionAnalysisRunStatus: storedRun(status.prePromotionRun),
      postPromotionAnalysisRunStatus: storedRun(status.postPromotionRun),
    }),
  read: (block) => ({
    activeSelector: textIn(block, 'activeSelector'),
    previewSelector: textIn(block, 'previewSelector'),
    scaleUpPreviewCheckPoint: flagIn(block, 'scaleUpPreviewCheckPoint') === true,
    prePromotionRun: readRun(block, 'prePromotionAnalysisRunStatus'),
    postPromotionRun: readRun(block, 'postPromotionAnalysisRunStatus'),
  }),
}
