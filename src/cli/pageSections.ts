import { lint } from '../questions/lint.ts'
import { lintReport } from '../questions/lintReport.ts'
import { questions } from '../questions/questions.ts'
import { reportBodyText } from '../questions/report/reportText.ts'
import type { Report } from '../questions/report.ts'
import type { Scenario } from '../simulation/scenario.ts'
import type { HtmlSection } from '../views/html/page.ts'
import type { GivenPlan } from './planGiven.ts'

/** What a page says below its picture: findings, then the answers that most people ask for. */
export function pageSections({ reading }: GivenPlan, scenario: Scenario): readonly HtmlSection[] {
  const { explainWeights, estimate, exposure, capacity } = questions
  const asked = [explainWeights, estimate, exposure, capacity]
  const answers = asked.map((question) => question.ask(scenario, {}).report)
  return [lintReport(lint(reading)), ...answers].map(sectionOf)
}

/** A report under a heading of the page. */
export function sectionOf(report: Report): HtmlSection {
  return { title: report.title, text: reportBodyText(report, { width: WIDTH }).trimEnd() }
}

const WIDTH = 100
