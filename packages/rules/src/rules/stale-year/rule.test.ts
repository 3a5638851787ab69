import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { rule } from './rule.ts'

const report = (sentence: string, section = '一、总体情况') =>
  `清河县水务局2022年政府信息公开工作年度报告\n\n${section}\n\n${sentence}\n\n清河县水务局\n\n2023年1月12日\n`
const problems = '五、存在的主要问题及改进情况'

test('stale-year', () => {
  ruleTester(rule).run({
    valid: [
      report('2022年，我局坚持以公开促落实。'),
      report('2021年以来，我局坚持以公开促落实。'),
      report('2021年，我局建成公开平台；2022年，我局继续完善平台功能。'),
      report('2021年度政府信息公开工作年度报告于1月底前上报并公开。'),
      report('2021年，我局被评为政务公开先进单位。'),
      report('2021年12月，我局发布饮用水安全公告。'),
      report('新收申请32件，比2021年的28件增加4件。'),
      report('2021年我局收到申请28件，今年收到32件。'),
      report('2021年年度报告指出的问题已全部整改。', problems),
      report('2021年，我局存在的更新不及时问题，已于6月整改到位。', problems),
      report('根据《2021年政务公开工作要点》开展工作。'),
      report('2023年，我局将进一步完善栏目。', problems),
      {
        name: 'what was planned, beside the next plan',
        text: report('2022年计划开展的3次测评均已完成，2023年计划开展5次。', problems),
      },
      report('2022年拟新建的6个查阅点已建成5个，余下1个于2023年5月前建成。', problems),
      report('2022年，我局计划新增2个栏目，已全部上线。', problems),
      report('2022年，我局将完善解读机制作为改进的重点。', problems),
      { name: '将 is 把 here', text: report('2022年，我局将政务公开纳入绩效考核。', problems) },
      report('2022年下半年起，将对图解试行审核。', problems),
      report('到2035年基本建成现代水网。'),
      report('水资源规划期限截至2035年，现将有关内容公开。'),
      { name: 'no year is stated anywhere', text: '一、总体情况\n\n2021年，我局坚持以公开促落实。\n' },
    ],
    invalid: [
      {
        text: report('2021年，我局坚持以公开促落实，做到应公开尽公开。'),
        findings: [
          {
            messageId: 'stale',
            line: 5,
            text: '2021年',
            data: { actual: 2021, expected: 2022 },
            severity: 'warning',
            suggestions: [{ messageId: 'replace', fix: '2022' }],
          },
        ],
      },
      {
        text: report('（二）依申请公开情况。2021年，全县新收申请120件，办结118件。'),
        findings: [{ messageId: 'stale', suggestions: [{ messageId: 'replace', fix: '2022' }] }],
      },
      {
        text: report('本局2021年收取信息处理费0元。', '六、其他需要报告的事项'),
        findings: [{ messageId: 'stale', suggestions: [{ messageId: 'replace', fix: '2022' }] }],
      },
      {
        name: 'two sentences with one cause',
        text: report('2021年，我局继续优化平台。\n\n2021年度，全局主动公开信息60条。'),
        findings: [
          {
            messageId: 'stale',
            line: 5,
            related: [{ line: 7 }],
            suggestions: [{ messageId: 'replace', fix: '2022' }],
          },
        ],
      },
      {
        text: report('2022年，我局将进一步完善栏目设置。', problems),
        findings: [
          {
            messageId: 'plan',
            data: { actual: 2022, expected: 2023 },
            suggestions: [{ messageId: 'replace', fix: '2023' }],
          },
        ],
      },
      {
        text: report('2022年，我局计划举办面向窗口人员的培训，对已公开的指南逐项核对。', problems),
        findings: [{ messageId: 'plan', suggestions: [{ messageId: 'replace', fix: '2023' }] }],
      },
      {
        text: report('2022年，我局将对已建成的栏目逐个清理，继续把解读作为重点。', problems),
        findings: [{ messageId: 'plan', suggestions: [{ messageId: 'replace', fix: '2023' }] }],
      },
      {
        text: report('截至2072年底，公开平台共发布信息1200条。'),
        findings: [{ messageId: 'impossible', text: '2072年底' }],
      },
      {
        text: report('截至2026年底，公开平台共发布信息1200条。'),
        findings: [{ messageId: 'impossible', text: '2026年底' }],
      },
    ],
  })
})
