import { fillForm } from '@gouji/core/testing'
import { statistics2014 } from '@gouji/rules/forms'

/** Own words for each section of the form; every figure agrees with the cells below. */
const prose = {
  overview: [
    '根据《中华人民共和国政府信息公开条例》的规定，现将云溪县档案局2017年政府信息公开工作情况报告如下。本报告所列数据的统计期限自2017年1月1日起至2017年12月31日止。对报告内容有疑问的，请与局办公室联系（地址：云溪县河堤路6号，邮编：399201）。',
    '2017年，我局把信息公开同业务工作一起安排、一起检查，明确一名副局长分管，办公室具体承办，各科室各有一名信息员，按月报送、按季通报。对拟公开的信息，坚持先审查、后公开，做到一事一审、全程留痕。',
  ],
  proactive: [
    '全年主动公开政府信息86条，其中通过政府网站公开64条，政务微信公开18条，其他方式公开12条，同一条信息在几个渠道公开的，按1条计算。',
    '公开的内容以群众问得最多的查档须知、移民档案、婚姻登记档案和库房开放时间为主。全年发布政策解读稿件3篇，围绕查档预约、异地查档等事项作了说明，文字力求简短，让不熟悉档案工作的人也看得懂。',
    '我局还在阅览室设置查阅点1个，摆放纸质目录，由值班人员当场答复群众的询问；对年纪较大、不会上网的群众，由值班人员代为查找和打印。',
  ],
  requests: [
    '全年收到政府信息公开申请6件，其中当面申请2件，网络申请3件，信函申请1件；均按时办结。同意公开答复4件，同意部分公开答复1件，申请信息不存在1件。',
    '对每一件申请，办公室都在收到的当天登记，三个工作日内提出办理意见，答复书由分管负责人签发，并电话询问申请人是否看得明白。',
  ],
  fees: ['全年未收取依申请公开信息的费用。'],
  cases: ['全年没有因政府信息公开被申请行政复议，也没有被提起行政诉讼。'],
  organisation: [
    '从事政府信息公开工作的人员共3人，其中专职人员1人、兼职人员2人；召开专题会议2次，举办培训班1次，接受培训人员24人次。',
  ],
  problems: [
    '存在的主要问题：个别科室报送不及时，解读材料偏少，栏目设置还不够清楚。',
    '下一步，我局将把公开目录再梳理一遍，按季度抽查栏目更新情况，组织信息员学习，把群众常问的问题编成问答，在阅览室和网站同时公布。',
  ],
  others: ['没有其他需要报告的事项。'],
}

const cells = {
  'proactive-total': 86,
  'by-website': 64,
  'by-wechat': 18,
  'by-other': 12,
  interpretations: 3,
  'requests-received': 6,
  'requests-in-person': 2,
  'requests-online': 3,
  'requests-by-letter': 1,
  'requests-completed': 6,
  'completed-on-time': 6,
  'requests-answered': 6,
  'answered-granted': 4,
  'answered-partly': 1,
  'answered-not-existing': 1,
  'reading-points': 1,
  staff: 3,
  'staff-full-time': 1,
  'staff-part-time': 2,
  meetings: 2,
  trainings: 1,
  trainees: 24,
}

/** A report of about 10 KB on the form of 2014, in which everything agrees. */
export const report = (format) => fillForm(statistics2014, { year: 2017, format, prose, cells })
