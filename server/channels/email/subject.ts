/**
 * Reply and forward marks in the languages of Europe and East Asia, lower case. A list and no pattern of "up to three letters":
 * that would eat "IT: printer" (H7).
 */
const REPLY = `re aw antw antwort sv vs odp odpowiedź odg отг отн отв ответ відп на rif ref r res resp bls ynt ynṫ vá atb
  回复 回覆 答复 返信 回信 답장 απ σχετ תגובה رد`.split(/\s+/)
const FORWARD = `fw fwd wg tr rv enc i fs vb vl pd dal препр препрат пр пд пере перес пересл továbbítás továbbitás iletim trs ilt
  转发 轉寄 轉發 전달 πρθ הועבר إعادة`.split(/\s+/)

const escape = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const prefix = (words: string[]) => new RegExp(`^\\s*(?:${words.map(escape).join('|')})\\s*(?:\\[\\d+\\]|\\(\\d+\\)|\\d{1,2}|\\*\\d+)?\\s*[:：]\\s*`, 'iu')
const REPLY_PREFIX = prefix(REPLY)
const FORWARD_PREFIX = prefix(FORWARD)
const TAG = /\s*\[#(\d{1,15})\]/g

/** Whether the subject says that the mail is passed on: its quoted part is then the content itself. */
export function isForward(subject: string): boolean {
  let rest = subject
  while (REPLY_PREFIX.test(rest)) rest = rest.replace(REPLY_PREFIX, '')
  return FORWARD_PREFIX.test(rest)
}

/** The subject without reply marks and our number, as the customer first wrote it. Forward marks stay when `forwards` is false. */
export function bareSubject(subject: string, options: { forwards?: boolean } = {}): string {
  let rest = subject.replace(TAG, '').trim()
  for (let before = ''; before !== rest;) {
    before = rest
    rest = rest.replace(REPLY_PREFIX, '')
    if (options.forwards !== false) rest = rest.replace(FORWARD_PREFIX, '')
  }
  return rest.trim()
}

/** The ticket numbers named in a subject as [#1234], the last first: that one was put there latest. */
export function subjectNumbers(subject: string): number[] {
  return [...subject.matchAll(TAG)].map(match => Number(match[1])).reverse()
}

/** The subject of our answer: `Re: ` once, the customer's own words, our number. */
export function replySubject(subject: string, number: number): string {
  const words = bareSubject(subject, { forwards: false })
  return `Re: ${words === '' ? '' : `${words} `}[#${number}]`
}
