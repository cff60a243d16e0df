import type { Occasion } from '@nuanyu/types/reminders'

/**
 * Texts that ship. They name what 《医疗机构工作人员廉洁从业九项准则》 (2021) forbids around festivals (4, 8, 9) and say what to
 * do instead; a hospital words its own from them.
 */
type Template = { id: string; label: string; title: string; body: string; occasions: Occasion[] }

export const templates: readonly Template[] = [
  {
    id: 'springFestival',
    label: '春节',
    title: '春节廉洁提醒：祝福收下，红包不收',
    body: `春节将至，向坚守岗位的每一位同事问好。节日里请大家守住这几条：
不收患者和家属的“红包”、礼金、购物卡、电子红包和土特产。当面退不掉的，当天交科室登记，由纪检监察室统一处理。
不收药品、器械、耗材企业的礼品和宴请，不参加由企业付钱的聚餐、旅游和年会。
不用公款送礼、聚餐，不借值班、加班之名发放钱物。
患者送来感谢信和锦旗，我们收下心意；送钱送物，请您笑着说一句：“您的心意我领了，医院有规定，祝您一家过年好。”
遇到拿不准的事，先问一句再办。`,
    occasions: [
      { kind: 'festival', festival: 'springFestival', daysBefore: 7 },
      { kind: 'festival', festival: 'springFestival', daysBefore: 1 },
    ],
  },
  {
    id: 'dragonBoat',
    label: '端午',
    title: '端午廉洁提醒：粽叶飘香，清风同行',
    body: `端午将至，请大家记住：
不收患者和家属送的粽子礼盒、礼金和购物卡。当面退不掉的，当天交科室登记。
不收药品、器械、耗材企业以过节名义送来的礼品、礼券，不接受宴请。
关键岗位（采购、药学、设备、基建、财务、招聘）的同事，节前请再看一遍本岗位的廉政风险点。
患者道一声感谢，我们回一句“应该的，祝您早日康复”，就是最好的节日礼物。`,
    occasions: [{ kind: 'festival', festival: 'dragonBoat', daysBefore: 3 }],
  },
  {
    id: 'midAutumnNationalDay',
    label: '中秋、国庆',
    title: '中秋国庆廉洁提醒：月圆人和，风清气正',
    body: `中秋、国庆将至，请大家守住这几条：
不收患者和家属送的月饼、礼金、购物卡、电子红包。当面退不掉的，当天交科室登记。
不收企业送的月饼券、提货券和各种礼品，不参加企业安排的宴请、旅游。
不用公款买月饼、送节礼，不公车私用，不违规操办婚丧喜庆。
科室负责人节前和关键岗位的同事谈一次话，值班领导节日里多走一走、问一问。
发现问题，请向纪检监察室反映。`,
    occasions: [
      { kind: 'festival', festival: 'midAutumn', daysBefore: 3 },
      { kind: 'festival', festival: 'nationalDay', daysBefore: 2 },
    ],
  },
]
