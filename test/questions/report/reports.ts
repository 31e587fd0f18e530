import { numbers, type Report, sentence, texts } from '../../../src/questions/report.ts'
import { instant } from '../../../src/units/time.ts'

/** A report with some of everything that a printer meets. */
export const example: Report = {
  title: 'What | becomes of *it*',
  sentences: [
    sentence('Five pods carry 16.7 % of the requests, and not the tenth that was asked for.', {
      at: instant(70_000),
      rule: 'maxSurge',
      field: 'spec.strategy.canary.maxSurge',
    }),
    sentence('Nothing else.'),
  ],
  tables: [
    {
      caption: 'By step',
      columns: [texts('step'), numbers('pods')],
      rows: [
        ['setWeight: 10', '1'],
        ['a | b', '12'],
      ],
    },
  ],
  fixes: [
    { text: 'Ask for more.', field: 'spec.replicas', value: '9' },
    { text: 'Or wait.', field: '', value: '' },
  ],
}
