import { type Rule } from './masking'

/**
 * Illnesses by which somebody is known where ward and month are given. Masked only for what is published: whoever works
 * on a matter needs to read them.
 */
const ILLNESSES =
  '(?:(?:肺|胃|肝|结肠|直肠|肠|乳腺|宫颈|卵巢|子宫|甲状腺|食管|食道|胰腺|前列腺|膀胱|鼻咽|喉|脑|骨|皮肤|肾)?(?:恶性肿瘤|肿瘤(?!科)|癌症?|肉瘤|淋巴瘤|白血病)|艾滋病?|HIV|梅毒|淋病|尖锐湿疣|性病|乙肝|丙肝|肝硬化|肝腹水|肺结核|' +
  '尿毒症|肾衰竭?|肾移植|肝移植|骨髓移植|脑梗死?|脑出血|脑溢血|脑卒中|中风|偏瘫|心梗|心肌梗死|心衰|' +
  '精神分裂症?|抑郁症?|躁郁症|双相障碍|焦虑症|自杀|自残|老年痴呆|阿尔茨海默病?|帕金森病?|癫痫|渐冻症|红斑狼疮|血友病|' +
  '流产|引产|宫外孕|不孕不育|不孕症|早产|唐氏综合征|脑瘫|自闭症|孤独症|白化病|苯丙酮尿症|罕见病|植物人|截肢|瘫痪)'

export const diagnoses: readonly Rule[] = [[new RegExp(ILLNESSES, 'g'), '[病情]']]
