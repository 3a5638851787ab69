/** The letters that prescribe the forms, as reports cite them. */
export const formLetters = [
  { issuer: '国办发', year: 2014, number: 32, from: 2014, to: 2018, form: '政府信息公开情况统计表' },
  { issuer: '国办公开办函', year: 2019, number: 60, from: 2019, to: 2020, form: '年度报告格式（试行）' },
  { issuer: '国办公开办函', year: 2021, number: 30, from: 2021, to: 9999, form: '年度报告格式' },
] as const

export type FormLetter = (typeof formLetters)[number]

/** 〔2021〕30号 with the words before it; brackets of any shape. */
export const LETTER = /(国办公开办函|国办发)[〔[［【（(](\d{4})[〕\]］】）)]\s?(\d{1,4})号/g

/** The cited document is the form or the statistics, so its number has to be one of the letters above. */
export const NAMES_FORM = /年度报告(?:格式|有关事项)|情况统计报送/

/** The Regulations of 2007 were replaced in 2019 by those of order 711. */
export const OLD_REGULATIONS = /国务院(?:令)?(?:第)?[\s]?492[\s]?号/
export const NEW_REGULATIONS = /711|修订|修改|新条例|新修/
export const NEW_REGULATIONS_FROM = 2019
