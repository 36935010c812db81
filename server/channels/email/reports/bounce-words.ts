/** Who sends reports: the part before the @. */
export const DAEMON = /^(?:mailer[-_]?daemon|post[-_]?master|mail[-_]?daemon|bounces?|bounced?-?mail|double-bounce|mdaemon|mail[-_.]?delivery[-_.]?(?:sub)?system|mail[-_.]?system|mmdf|root|smtp[-_]?daemon|microsoft\s?exchange\S*|mailrouter|mail-?router|delivery)$/i

/** Subjects of reports. Alone they prove nothing. */
export const SUBJECT = new RegExp([
  'undeliver', 'delivery\\s+(?:status|failure|failed|has failed|report|problem|incomplete|delayed|notification|error)', 'returned\\s+(?:to sender|mail)', 'mail\\s?(?:system)?\\s?error', 'failure\\s+(?:notice|delivery)',
  'mail\\s+(?:delivery\\s+)?(?:fail|could not|not deliver)', 'returning (?:message )?to sender', 'not (?:be )?delivered', 'unable to deliver', 'could\\s+not\\s+(?:be\\s+delivered|send)', 'warning:\\s+(?:could|message)',
  'error sending your mail', 'message (?:status|you sent blocked)', 'delayed mail', 'rejected', 'postmaster notify', 'nondeliverable', 'non-?delivery', 'message not sent', 'サーバ|エラー|配信|送信', '退信|系统退信|投递失败|未送达', '반송|배달',
  'non\\s*remis', 'non\\s+distribu', 'échec de', 'nicht\\s+zustellbar', 'unzustellbar', 'zustellung', 'nicht\\s+zugestellt', 'non\\s+recapit', 'mancato recapito', 'no se (?:ha )?(?:podido|pudo)', 'no entregad', 'não (?:entregue|foi)', 'onbestelbaar', 'niet\\s+bezorg',
  'niedostarczon', 'nie\\s+dostarczon', 'niedoręcz', 'недоставен', 'не\\s+(?:е\\s+|беше\\s+)?доставен', 'недоставлен', 'не\\s+доставлен', 'не\\s+удалось', 'недоставлене', 'не\\s+доставлене', 'nedoručiteln', 'nedoručen', 'kézbesíthetetlen', 'nelivrat', 'ikke\\s+lever', 'inte\\s+lever', 'teslim edilemedi',
].join('|'), 'i')

/** What only the report of a mail server says, whoever signed it; in the first words of the text. */
export const NOTICE = new RegExp([
  'this is the (?:qmail|postfix|mail system|dragonfly|mail delivery)', 'created automatically by (?:the )?(?:mail|smtp)', 'could not be delivered', 'couldn[’\']t be delivered', 'cannot be delivered', '(?:was|were|am|is|been)(?:n[’\']t| not)? (?:unable|able) to deliver', 'unable to deliver (?:your )?(?:message|mail|e-?mail)',
  'delivery to the following', 'did not reach the following', 'had (?:permanent fatal |transient |permanent |fatal |delivery )?(?:errors|problems)', '(?:trouble|error|problem)s? (?:occurred )?(?:while )?(?:trying to )?deliver(?:ing)?', 'transcript of session',
  'failed addresses follow', 'following address(?:\\(es\\)|es)? (?:failed|had)', 'has been (?:delayed|returned|rejected|blocked)', 'undeliverable', 'failed permanently', 'returned (?:to sender|message|mail)', 'message (?:you sent|was not delivered)', 'non-?delivered information', 'recipient addresses? that were\\s+incorrectly', 'delivery (?:has )?failed', 'not be sent', 'no valid recipients',
  'original message follows', 'could not deliver', 'failed to deliver',
  'nicht zugestellt', 'nicht zustell', 'n[’\']a (?:pas|pu) .{0,20}(?:remis|délivr|être)', 'no se (?:ha podido|pudo|puede) entregar', 'impossibile (?:recapitare|consegnare)', 'não (?:pôde|foi possível) .{0,20}entreg', 'niet (?:worden )?bezorgd', 'nie (?:może|można|mogła|została|udało się) .{0,20}dostarcz', 'не удалось доставить', 'не может быть доставлено', 'не было доставлено',
  'не може да бъде доставен', 'не беше доставен', 'не вдалося доставити', 'nelze doručit', 'nebyla? doručen', 'nem kézbesíthető', 'nu a putut fi', 'kunde inte levereras', 'kunne ikke leveres', 'teslim edilemedi',
  '送信できませんでした', '配信できません', '配送できません', '届けられません', 'お届けできません', '无法(?:投递|送达|发送)', '無法投遞', '전달(?:되지|하지|할 수)',
].join('|'), 'i')

/** Where the returned mail begins within the text of a report. */
export const ORIGINAL = new RegExp([
  '^[ \\t>|*=_-]*(?:this is a copy of|below this line is a copy|(?:the )?original (?:message|mail)(?! (?:was|that|you|could|has))|message text follows|unsent message|unsent copy|returned message|message headers? follow|your message (?:is|was|follows)|a copy of (?:the|your) (?:original )?message|the (?:full )?headers? of (?:the )?(?:original|your)|the body of the message|included is a copy|undelivered message|start of (?:message|returned)|begin (?:message|returned)|------- ?original|original headers?|copy of (?:the )?(?:original )?message|weitergeleitete|originalnachricht|ursprüngliche|message d[’\']origine|wiadomość oryginalna|исходное сообщение|текст (?:письма|сообщения))[^\\n]*$',
].join('|'), 'im')

/** Whoever says so still tries. */
export const DELAY = /\b(?:delay(?:ed)?|warning message only|will be retried|could not send message for (?:the )?past|not yet been delivered|has not been (?:able|collected)|still trying|will continue to|do not need to resend|you do not need to|no action is required|retry(?:ing)? for|will keep trying|verzögert|opóźnion|задържан|забавен|задержк|отложен)/i
/** … and whoever says so has given up, even if delays came before. */
export const GIVEN_UP = /\b(?:permanent(?:ly)?|giving up|given up|not going to try|failed|returned|expired|cannot send message (?:for|within))\b/i
