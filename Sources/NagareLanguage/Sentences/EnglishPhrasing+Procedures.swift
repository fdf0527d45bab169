// Turns of phrase of people who tell a whole procedure, one sentence after the other.
extension EnglishPhrasing {
  static let procedures: [(topic: String, rows: String)] = [
    (
      "Who hands something in, and what",
      """
      ^ anyone|anybody|everybody|everyone|those|people|whoever who|that want|wants|wish|wishes|need|needs|has|have|would|like|likes|is|are to? ** >#stating => the applicant
      ^ whoever wants|needs|would to? ** >#stating => the applicant
      who|that want|wants|wish|wishes|need|needs|has|have|like|likes to? ** >#stating|have|has|must|should|can|may =>
      give|gives|tell|tells us|me >their|his|her|its|the|a|an|#entry => enters
      complete|completes|fill|fills|submit|submits|hand|hands|send|sends in|out? a|an|the|our|this form|application|request with|giving|stating|containing|including => enters
      complete|completes|fill|fills|submit|submits|hand|hands|send|sends in|out? a|an|the|our|this * form|application|request with|giving|stating|containing|including => enters
      complete|completes|fill|fills|submit|submits|hand|hands|send|sends in|out|us|me? a|an|the|our|this form|application|request : => enters
      complete|completes|fill|fills|submit|submits|hand|hands|send|sends in|out|us|me? a|an|the|our|this * form|application|request : => enters
      apply|applies with >the|a|an|their|his|her|its|#entry => enters
      apply|applies for * with >the|a|an|their|his|her|its|#entry => enters
      #asking by entering|giving|filling|stating|providing|typing|writing|telling|specifying|listing in|out|down|us|me? => enters
      #asking * by entering|giving|filling|stating|providing|typing|writing|telling|specifying|listing in|out|down|us|me? => enters
      hands|hand|submits|submit|files|file|lodges|lodge|sends|send in? a|an|the|his|her|their * with >name|names|#entry => enters
      from when to|until when they|he|she|we|you need|needs|want|wants it|this|that|them? => start date and end date
      , if|where|when available|applicable|possible|needed|known|any , => , if-any
      what it|this|that is|was for >,|$|and => purpose
      what they|he|she|we|you need|needs|want|wants|use|uses it for => purpose
      why they|he|she|we|you want|wants|need|needs|ask|asks for? it|this|that|them? >,|$|and => reason
      """
    ),
    (
      "What an approval is anyway",
      """
      either >#verb =>
      makes|make sure that? => checks
      himself|herself|themselves|ourselves =>
      approve|approves|accept|accepts|sign|signs it|this|that|them? or send|sends|return|returns|give|gives it|this|that|them? back? >in|within|$ => approves it
      approve|approves|accept|accepts|sign|signs it|this|that|them? or reject|rejects|refuse|refuses|decline|declines it|this|that|them? >in|within|$ => approves it
      if|when he|she|they do|does|did not >,|$ => if not approved
      """
    ),
    (
      "What somebody is given",
      """
      the rest is|gets done|handled|finished|settled by * $ => * handles the remaining work
      does|do|finishes|settles the rest $ => handles the remaining work
      thank-you|welcome|thank you? message|note|letter|card => message
      is|are|be|gets|get sent|given|handed|mailed|emailed|posted >the|a|an|his|her|their => is told
      saying|stating|reading >that =>
      saying|stating => that
      note|message|email|letter|notice with|giving|stating the|a|his|her|their? reason|reasons => note why
      send|sends|pass|passes|give|gives|forward|forwards it|them|this|that to * to|for read|reading|see|information => shares it with *
      give|gives|send|sends|hand|hands|return|returns|pass|passes the|a|this|his|her|their|our|whole? form|application|request|claim|papers|documents|paper|case back => send it back
      """
    ),
    (
      "Of what amounts",
      """
      that|which|who costs|cost|is|are|takes|take|lasts|last >#more|over|under|above|below => costing
      """
    ),
    (
      "Slips that are no other word",
      """
      chif|cheif|chieff => chief
      """
    ),
  ]
}
