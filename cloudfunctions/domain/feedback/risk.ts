/** Words that may mean somebody is in danger now. Too often is better than too late: a person looks and clears it. */
const alarming =
  /自杀|轻生|不想活|跳楼|割腕|寻短见|(?:拿|带|持)(?:着)?刀|放火|砍人|打人了|走丢|走失|跌落|坠床|大出血|抽搐|昏迷|窒息|没有?呼吸|叫不醒|用错药|发错药|打错针|输错血|输错液|过敏性?休克|开错刀|漏电|着火|冒烟|煤气味/

/** Whether a text sounds as if somebody were in danger now. */
export function soundsDangerous(words: string): boolean {
  return alarming.test(words)
}
