export { lintReport } from '../questions/lintReport.ts'
export { reportMarkdown } from '../questions/report/reportMarkdown.ts'
export { reportText } from '../questions/report/reportText.ts'
