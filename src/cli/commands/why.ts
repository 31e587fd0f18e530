import type { CliCommand } from '../command.ts'
import { textOption } from '../command.ts'
import { questionCommand } from '../questionCommand.ts'

/** What holds a rollout, and what is still there. */
export const why: CliCommand = questionCommand({
  name: 'why',
  summary: 'Tell why it is stuck, what releases it, and why something is still there.',
  options: [['--when <time>', 'the instant that is asked about; the end if absent']],
  examples: ['rollout-sim why examples/color.yaml --gates wait --when 10m'],
  async ask(scenario, line) {
    const { questions } = await import('../../questions/questions.ts')
    const at = textOption(line, 'when')
    const options = at === null ? {} : { at }
    const stuck = questions.whyStuck.ask(scenario, options)
    const kept = questions.whyKept.ask(scenario, options)
    return {
      answer: { stuck: stuck.answer, kept: kept.answer },
      report: {
        title: stuck.report.title,
        sentences: [...stuck.report.sentences, ...kept.report.sentences],
        tables: [...stuck.report.tables, ...kept.report.tables],
        fixes: [...stuck.report.fixes, ...kept.report.fixes],
      },
    }
  },
})
