import { Aggregation, type Stage } from '../../local-cloud/store/aggregate'
import { Store } from '../../local-cloud/store/store'
import type { Doc } from '../../local-cloud/store/values'
import { tempDir } from './cloud'

/** Aggregation stages: what MongoDB's documentation says they give, or refuse. */

const store = new Store(tempDir(), Date.now)
const aggregation = new Aggregation(store)
for (const name of ['t', 'u']) store.catalog.create(name)
afterAll(() => store.close())
beforeEach(() => store.catalog.clear())

const refused = Symbol('refused')
const S: Doc[] = [
  { _id: 1, n: 1, g: 'a', t: ['x', 'y'] },
  { _id: 2, n: 5, g: 'b' },
  { _id: 3, n: 3, g: 'a', t: [] },
  { _id: 4, n: 7, g: 'b', t: 'z' },
  { _id: 5, g: 'c', t: null },
]
const B: Doc[] = [1, 2, 3, 4, 5, 6, 7].map((n) => ({ _id: n, n }))

function answer(docs: Doc[], stages: unknown[]): unknown {
  store.insert('t', docs)
  try {
    return aggregation.run('t', stages as Stage[])
  } catch {
    return refused
  }
}

// One row a pipeline: anything wider could not be read as a table.
// prettier-ignore
const TABLE: [docs: Doc[], stages: unknown[], expected: unknown][] = [
  [S, [{ $unwind: '$t' }, { $project: { t: 1 } }], [{ _id: 1, t: 'x' }, { _id: 1, t: 'y' }, { _id: 4, t: 'z' }]],
  [S, [{ $unwind: { path: '$t', includeArrayIndex: 'i' } }, { $project: { t: 1, i: 1 } }], [{ _id: 1, t: 'x', i: 0 }, { _id: 1, t: 'y', i: 1 }, { _id: 4, t: 'z', i: null }]],
  [S, [{ $unwind: { path: '$t', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } }, { $project: { t: 1, i: 1 } }], [{ _id: 1, t: 'x', i: 0 }, { _id: 1, t: 'y', i: 1 }, { _id: 2, i: null }, { _id: 3, i: null }, { _id: 4, t: 'z', i: null }, { _id: 5, t: null, i: null }]],
  [S, [{ $unwind: 't' }], refused],
  [S, [{$unwind: {}}], refused],
  [S, [{ $bucket: { groupBy: '$n', boundaries: [0, 3, 6, 10], default: 'other', output: { count: { $sum: 1 }, ids: { $push: '$_id' } } } }], [{ _id: 0, count: 1, ids: [1] }, { _id: 3, count: 2, ids: [2, 3] }, { _id: 6, count: 1, ids: [4] }, { _id: 'other', count: 1, ids: [5] }]],
  [S, [{ $bucket: { groupBy: '$n', boundaries: [0, 3] } }], refused],
  [S, [{ $bucket: { groupBy: '$n', boundaries: [3, 0] } }], refused],
  [S, [{$bucket: {boundaries: [0, 1]}}], refused],
  [B, [{ $bucketAuto: { groupBy: '$n', buckets: 3 } }], [{ _id: { min: 1, max: 3 }, count: 2 }, { _id: { min: 3, max: 5 }, count: 2 }, { _id: { min: 5, max: 7 }, count: 3 }]],
  [[1, 2, 3, 4].map((n) => ({ _id: n, n })), [{ $bucketAuto: { groupBy: '$n', buckets: 2, output: { avg: { $avg: '$n' } } } }], [{ _id: { min: 1, max: 3 }, avg: 1.5 }, { _id: { min: 3, max: 4 }, avg: 3.5 }]],
  [[1, 1, 1, 1, 2].map((n, i) => ({ _id: i, n })), [{ $bucketAuto: { groupBy: '$n', buckets: 3 } }], [{ _id: { min: 1, max: 2 }, count: 4 }, { _id: { min: 2, max: 2 }, count: 1 }]],
  [[], [{ $bucketAuto: { groupBy: '$n', buckets: 3 } }], []],
  [B, [{ $bucketAuto: { groupBy: '$n', buckets: 0 } }], refused],
  [S, [{ $sortByCount: '$g' }], [{ _id: 'a', count: 2 }, { _id: 'b', count: 2 }, { _id: 'c', count: 1 }]],
  [S, [{ $count: 'total' }], [{ total: 5 }]],
  [S, [{ $count: '' }], refused],
  [S, [{ $addFields: { 'o.x': '$n', k: { $add: ['$n', 1] } } }, { $limit: 1 }], [{ _id: 1, n: 1, g: 'a', t: ['x', 'y'], o: { x: 1 }, k: 2 }]],
  [S, [{ $addFields: { n: '$missing' } }, { $match: { _id: 2 } }], [{ _id: 2, g: 'b' }]],
  [S, [{ $set: { z: 1 } }, { $unset: ['t', 'g'] }, { $limit: 1 }], [{ _id: 1, n: 1, z: 1 }]],
  [[{ _id: 1, a: [{ b: 1 }, { b: 2 }] }], [{ $addFields: { 'a.c': 5 } }], [{ _id: 1, a: [{ b: 1, c: 5 }, { b: 2, c: 5 }] }]],
  [S, [{ $replaceRoot: { newRoot: '$missing' } }], refused],
  [[{ _id: 1, o: { a: 1 } }], [{ $replaceRoot: { newRoot: '$o' } }], [{ a: 1 }]],
  [[{ _id: 1, o: 5 }], [{ $replaceRoot: { newRoot: '$o' } }], refused],
  [[{ _id: 1, o: { a: 1 } }], [{ $replaceWith: '$o' }], [{ a: 1 }]],
  [S, [{ $sample: { size: 99 } }, { $count: 'n' }], [{ n: 5 }]],
  [S, [{ $sample: { size: 2 } }, { $count: 'n' }], [{ n: 2 }]],
  [S, [{ $skip: -1 }], refused],
  [S, [{ $skip: 4 }, { $project: { _id: 1 } }], [{ _id: 5 }]],
  [S, [{ $limit: 2 }, { $skip: 1 }, { $project: { _id: 1 } }], [{ _id: 2 }]],
  [S, [{ $sort: { g: -1, n: 1 } }, { $project: { _id: 1 } }], [{ _id: 5 }, { _id: 2 }, { _id: 4 }, { _id: 1 }, { _id: 3 }]],
  [S, [{ $sort: {} }], refused],
  [S, [{ $sort: { n: 2 } }], refused],
  [S, [{ $project: { n: 1, g: 0 } }], refused],
  [S, [{ $project: { n: 0, t: 0 } }, { $limit: 1 }], [{ _id: 1, g: 'a' }]],
  [S, [{ $project: { _id: 0, 'x.y': '$n' } }, { $limit: 1 }], [{ x: { y: 1 } }]],
  [S, [{ $project: { _id: 0, x: { y: '$n', z: { $literal: 2 } } } }, { $limit: 1 }], [{ x: { y: 1, z: 2 } }]],
  [S, [{ $project: {} }], refused],
  [[{ _id: 1, o: { a: 1, b: 2 }, l: [{ a: 1, b: 2 }] }], [{ $project: { 'o.a': 1, 'l.b': 1 } }], [{ _id: 1, o: { a: 1 }, l: [{ b: 2 }] }]],
  [[{ _id: 1, o: { a: 1, b: 2 } }], [{ $project: { o: { a: 1 } } }], [{ _id: 1, o: { a: 1 } }]],
  [[{ _id: 1, o: { a: 1, b: 2 } }], [{ $project: { 'o.a': 0 } }], [{ _id: 1, o: { b: 2 } }]],
  [S, [{ $project: { n: true } }, { $limit: 1 }], [{ _id: 1, n: 1 }]],
  [S, [{ $project: { n: '$$REMOVE', g: 1 } }, { $limit: 1 }], [{ _id: 1, g: 'a' }]],
  [S, [{$project: {arr: ['$n', '$g', '$zz']}}, {$limit: 1}], [{_id: 1, arr: [1, 'a', null]}]],
  [S, [{ $group: { _id: { g: '$g' }, min: { $min: '$n' }, max: { $max: '$n' }, avg: { $avg: '$n' }, first: { $first: '$n' }, last: { $last: '$t' }, push: { $push: { i: '$_id', n: '$n' } }, set: { $addToSet: '$g' }, sd: { $stdDevPop: '$n' }, ss: { $stdDevSamp: '$n' }, sum: { $sum: { $multiply: ['$n', 2] } } } }, { $match: { '_id.g': 'a' } }], [{ _id: { g: 'a' }, min: 1, max: 3, avg: 2, first: 1, last: [], push: [{ i: 1, n: 1 }, { i: 3, n: 3 }], set: ['a'], sd: 1, ss: 1.4142135623730951, sum: 8 }]],
  [S, [{ $group: { _id: '$g', c: { $count: {} } } }, { $sort: { _id: 1 } }, { $limit: 1 }], [{ _id: 'a', c: 2 }]],
  [S, [{ $group: { _id: '$g', c: 1 } }], refused],
  [S, [{ $group: { _id: '$g', 'a.b': { $sum: 1 } } }], refused],
  [S, [{$group: {_id: ['$g']}} , {$count: 'n'}], [{n: 3}]],
  [[{ _id: 1, a: null }, { _id: 2 }], [{$group: {_id: '$a', c: {$sum: 1}}}], [{_id:null,c:2}]],
  [[{_id:1},{_id:2,a:1}], [{$group: {_id: {a: '$a'}}}, {$sort: {_id: 1}}], [{_id:{}},{_id:{a:1}}]],
  [S, [{ $match: { $or: [{ n: { $gt: 5 } }, { g: 'c' }] } }, { $project: { _id: 1 } }], [{ _id: 4 }, { _id: 5 }]],
  [S, [{ $match: { n: { $foo: 1 } } }], refused],
  [S, [{ $match: 5 }], refused],
  [S, [{ $foo: 1 }], refused],
  [S, [{ $match: {}, $sort: { n: 1 } }], refused],
  [S, [{$unionWith: 'u'}, {$count: 'n'}], [{n: 5}]],
  [S, [{$redact: {$cond: [{$gt: ['$n', 4]}, '$$KEEP', '$$PRUNE']}}, {$project: {_id: 1}}], [{_id: 2}, {_id: 4}]],
  [S, [{ $lookup: { from: 'nope', localField: 'n', foreignField: '_id', as: 'r' } }, { $match: { _id: 1 } }, { $project: { r: 1 } }], [{ _id: 1, r: [] }]],
  [[{ _id: 1, h: [{ k: 1 }, { k: 3 }] }], [{ $lookup: { from: 't', localField: 'h.k', foreignField: '_id', as: 'r' } }, { $project: { r: '$r._id' } }], [{ _id: 1, r: [1] }]],
  [[{ _id: 1, k: 1 }, { _id: 2, k: 1 }], [{ $lookup: { from: 't', let: { me: '$_id', kk: '$k' }, pipeline: [{ $match: { $expr: { $and: [{ $eq: ['$k', '$$kk'] }, { $ne: ['$_id', '$$me'] }] } } }, { $sort: { _id: -1 } }, { $limit: 5 }, { $group: { _id: null, ids: { $push: '$_id' } } }], as: 'o' } }, { $project: { o: '$o.ids' } }], [{ _id: 1, o: [[2]] }, { _id: 2, o: [[1]] }]],
  [[{ _id: 1, k: 1 }, { _id: 2, k: 1 }], [{ $lookup: { from: 't', let: { a: '$_id' }, pipeline: [{ $lookup: { from: 't', let: { b: '$_id' }, pipeline: [{ $match: { $expr: { $eq: ['$_id', { $add: ['$$a', '$$b', -1] }] } } }, { $project: { k: 1 } }], as: 'in' } }, { $project: { in: 1, z: { $add: ['$$a', 10] } } }], as: 'o' } }, { $limit: 1 }, { $project: { o: 1 } }], [{ _id: 1, o: [{ _id: 1, in: [{ _id: 1, k: 1 }], z: 11 }, { _id: 2, in: [{ _id: 2, k: 1 }], z: 11 }] }]],
  [[{_id:1, a: {b: 5}}], [{$lookup: {from: 't', localField: 'a.b', foreignField: 'a.b', as: 'x.y'}}, {$project: {x: {$size: '$x.y'}}}], [{_id:1, x:1}]],
  // jstests/aggregation/sources: unwind, project, addFields, limit, skip, count, sortByCount
  [S, [{ $unwind: { path: '$t', foo: 1 } }], refused],
  [S, [{ $unwind: { path: '$t', includeArrayIndex: '$i' } }], refused],
  [S, [{ $unwind: { path: '$t', preserveNullAndEmptyArrays: 1 } }], refused],
  [S, [{ $unwind: '$$ROOT' }], refused],
  [[{ _id: 1, o: { t: [1, 2], k: 3 } }], [{ $unwind: { path: '$o.t', includeArrayIndex: 'o.i' } }], [{ _id: 1, o: { t: 1, k: 3, i: 0 } }, { _id: 1, o: { t: 2, k: 3, i: 1 } }]],
  [[{ _id: 1, a: [{ b: [1, 2] }] }], [{ $unwind: '$a.b' }], []],
  [[{ _id: 1, a: [{ b: [1, 2] }] }], [{ $unwind: { path: '$a.b', preserveNullAndEmptyArrays: true } }], [{ _id: 1, a: [{ b: [1, 2] }] }]],
  [[{ _id: 1, a: [[1, 2], 3] }], [{ $unwind: '$a' }], [{ _id: 1, a: [1, 2] }, { _id: 1, a: 3 }]],
  [[{ _id: 1, a: [null] }], [{ $unwind: '$a' }], [{ _id: 1, a: null }]],
  [S, [{ $limit: 1.5 }], refused],
  [S, [{ $limit: '1' }], refused],
  [S, [{ $limit: -1 }], refused],
  [S, [{ $skip: 1.5 }], refused],
  [S, [{ $skip: 'x' }], refused],
  [S, [{ $count: 'a.b' }], refused],
  [S, [{ $count: '$a' }], refused],
  [S, [{ $sortByCount: 'g' }], refused],
  [S, [{ $sortByCount: { a: 1 } }], refused],
  [S, [{ $sortByCount: { $toUpper: '$g' } }, { $limit: 1 }], [{ _id: 'A', count: 2 }]],
  [S, [{ $sort: 'n' }], refused],
  [S, [{ $sample: { size: -1 } }], refused],
  [S, [{ $project: { a: {} } }], refused],
  [S, [{ $project: { 'o.a': 1, o: 1 } }], refused],
  [S, [{ $project: { o: { a: 1 }, 'o.a': 1 } }], refused],
  [S, [{ $project: { 'a..b': 1 } }], refused],
  [S, [{ $project: { $a: 1 } }], refused],
  [S, [{ $project: { n: 0, k: '$g' } }], refused],
  [S, [{ $project: { _id: 0, n: 0 } }, { $limit: 1 }], [{ g: 'a', t: ['x', 'y'] }]],
  [S, [{ $project: { n: '$n.x', k: 'text' } }, { $limit: 1 }], [{ _id: 1, k: 'text' }]],
  [S, [{ $project: { _id: '$n', g: 1 } }, { $limit: 1 }], [{ _id: 1, g: 'a' }]],
  [S, [{ $project: { x: '$n', pipeline: ['$g'] } }, { $limit: 1 }], [{ _id: 1, x: 1, pipeline: ['a'] }]],
  [S, [{ $addFields: {} }], refused],
  [S, [{ $addFields: { a: 1, 'a.b': 2 } }], refused],
  [S, [{ $addFields: { $a: 1 } }], refused],
  [S, [{ $unset: [] }], refused],
  [S, [{ $unset: 5 }], refused],
  [S, [{ $unset: ['a', 'a.b'] }], refused],
  [S, [{ $replaceRoot: { newRoot: '$o', x: 1 } }], refused],
  [S, [{ $replaceRoot: {} }], refused],
  [[{ _id: 1, a: { level: 1, b: [{ level: 5 }, { level: 1, k: 2 }] }, level: 1 }], [{ $redact: { $cond: [{ $lte: ['$level', 3] }, '$$DESCEND', '$$PRUNE'] } }], [{ _id: 1, a: { level: 1, b: [{ level: 1, k: 2 }] }, level: 1 }]],
  [S, [{ $project: { n: '$$KEEP' } }], refused],
  // group: jstests/aggregation/accumulators, sources/group
  [S, [{ $group: { _id: null, x: { $push: ['$n'] } } }], refused],
  [S, [{ $group: { _id: null, $x: { $sum: 1 } } }], refused],
  [S, [{ $group: { _id: null, x: { $sum: 1, $avg: 1 } } }], refused],
  [S, [{ $group: { _id: null, x: { $count: 1 } } }], refused],
  [S, [{ $group: 5 }], refused],
  [[0.1, 0.2, 0.3].map((n, i) => ({ _id: i, n })), [{ $group: { _id: null, s: { $sum: '$n' }, a: { $avg: '$n' } } }], [{ _id: null, s: 0.6, a: 0.6 / 3 }]],
  [[{ _id: 1, n: 1 }, { _id: 2, n: 1.0 }, { _id: 3, n: '1' }], [{ $group: { _id: '$n', c: { $sum: 1 } } }, { $sort: { _id: 1 } }], [{ _id: 1, c: 2 }, { _id: '1', c: 1 }]],
  [[{ _id: 1, a: [1, 2] }, { _id: 2, a: 3 }], [{ $group: { _id: null, m: { $max: '$a' }, s: { $sum: '$a' } } }], [{ _id: null, m: [1, 2], s: 3 }]],
  [[], [{ $group: { _id: null, x: { $sum: '$$nothing' } } }], refused],
  // bucket/, bucketauto_granularity*: sources/bucketAuto
  [S, [{ $bucket: { groupBy: 'n', boundaries: [0, 10] } }], refused],
  [S, [{ $bucket: { groupBy: '$n', boundaries: [0] } }], refused],
  [S, [{ $bucket: { groupBy: '$n', boundaries: [0, 'x'] } }], refused],
  [S, [{ $bucket: { groupBy: '$n', boundaries: [0, 0] } }], refused],
  [S, [{ $bucket: { groupBy: '$n', boundaries: [0, 10], default: 5 } }], refused],
  [S, [{ $bucket: { groupBy: '$n', boundaries: [0, 10], foo: 1 } }], refused],
  [S, [{ $bucket: { groupBy: '$n', boundaries: [0, 10], output: 1 } }], refused],
  [S, [{ $bucket: { groupBy: '$n', boundaries: [0, 10], default: 10, output: { m: { $max: '$n' } } } }], [{ _id: 0, m: 7 }, { _id: 10, m: null }]],
  [B, [{ $bucketAuto: { groupBy: '$n', buckets: 1.5 } }], refused],
  [B, [{ $bucketAuto: { groupBy: 'n', buckets: 2 } }], refused],
  [B, [{ $bucketAuto: { groupBy: '$n', buckets: 2, granularity: 'R6' } }], refused],
  [B, [{ $bucketAuto: { groupBy: '$n', buckets: 2, granularity: 5 } }], refused],
  [S, [{ $bucketAuto: { groupBy: '$g', buckets: 2, granularity: 'R5' } }], refused],
  [[{ _id: 1, n: -1 }], [{ $bucketAuto: { groupBy: '$n', buckets: 2, granularity: 'R5' } }], refused],
  [B, [{ $bucketAuto: { groupBy: '$n', buckets: 2, granularity: 'R5' } }], [{ _id: { min: 0.63, max: 6.300000000000001 }, count: 6 }, { _id: { min: 6.300000000000001, max: 10 }, count: 1 }]],
  [B, [{ $bucketAuto: { groupBy: '$n', buckets: 2, granularity: 'POWERSOF2' } }], [{ _id: { min: 0.5, max: 8 }, count: 7 }]],
  [[0, 5, 9, 20].map((n) => ({ _id: n, n })), [{ $bucketAuto: { groupBy: '$n', buckets: 4, granularity: '1-2-5' } }], [{ _id: { min: 0, max: 2 }, count: 1 }, { _id: { min: 2, max: 10 }, count: 2 }, { _id: { min: 10, max: 50 }, count: 1 }]],
  [[0, 0, 1].map((n, i) => ({ _id: i, n })), [{ $bucketAuto: { groupBy: '$n', buckets: 1, granularity: 'E6' } }], [{ _id: { min: 0, max: 1.5 }, count: 3 }]],
  // lookup*.js, lookup_equijoin_semantics, graphLookup*.js, facet*.js, unionWith
  [S, [{ $lookup: { from: 't', localField: 'n', foreignField: 'n', as: 'r', foo: 1 } }], refused],
  [S, [{ $lookup: { from: 't', localField: 'n', as: 'r' } }], refused],
  [S, [{ $lookup: { from: 't', localField: 'n', foreignField: 'n', pipeline: [], as: 'r' } }], refused],
  [S, [{ $lookup: { from: 't', let: { X: 1 }, pipeline: [], as: 'r' } }], refused],
  [S, [{ $lookup: { from: 't', let: { x: 1 }, pipeline: [{ $project: { y: '$$z' } }], as: 'r' } }], refused],
  [S, [{ $lookup: { from: 't', pipeline: [{ $foo: 1 }], as: 'r' } }], refused],
  [[{ _id: 1, v: /a/ }, { _id: 2, v: 'abc' }], [{ $lookup: { from: 't', localField: 'v', foreignField: 'v', as: 'r' } }, { $project: { r: '$r._id' } }], [{ _id: 1, r: [1] }, { _id: 2, r: [2] }]],
  [[{ _id: 1, v: [] }, { _id: 2, v: null }, { _id: 3 }], [{ $lookup: { from: 't', localField: 'v', foreignField: 'v', as: 'r' } }, { $project: { r: '$r._id' } }], [{ _id: 1, r: [2, 3] }, { _id: 2, r: [2, 3] }, { _id: 3, r: [2, 3] }]],
  [S, [{ $lookup: { from: 't', pipeline: [{ $match: { n: { $gt: 4 } } }, { $project: { _id: 1 } }], as: 'r' } }, { $limit: 1 }, { $project: { r: 1 } }], [{ _id: 1, r: [{ _id: 2 }, { _id: 4 }] }]],
  [[{ _id: 1 }, { _id: 2, v: null }], [{ $lookup: { from: 't', let: { v: '$v' }, pipeline: [{ $limit: 1 }, { $project: { _id: 0, k: { $type: '$$v' } } }], as: 'r' } }, { $project: { r: '$r.k' } }], [{ _id: 1, r: ['missing'] }, { _id: 2, r: ['null'] }]],
  [S, [{ $facet: {} }], refused],
  [S, [{ $facet: { a: [{ $facet: { b: [] } }] } }], refused],
  [S, [{ $facet: { a: [{ $out: 'x' }] } }], refused],
  [S, [{ $facet: { a: [{ $geoNear: {} }] } }], refused],
  [S, [{ $facet: { a: 5 } }], refused],
  [S, [{ $facet: { 'a.b': [] } }], refused],
  [S, [{ $facet: { $a: [] } }], refused],
  [[], [{ $facet: { a: [{ $count: 'n' }], b: [] } }], [{ a: [], b: [] }]],
  [S, [{ $match: {} }, { $geoNear: { near: [0, 0], distanceField: 'd' } }], refused],
  [[{ _id: 'a' }, { _id: 'b', up: 'a' }, { _id: 'c', up: 'b' }, { _id: 'd', up: ['c', 'a'] }], [{ $match: { _id: 'd' } }, { $graphLookup: { from: 't', startWith: '$up', connectFromField: 'up', connectToField: '_id', as: 'r', depthField: 'depth' } }, { $unwind: '$r' }, { $sort: { 'r._id': 1 } }, { $project: { _id: '$r._id', d: '$r.depth' } }], [{ _id: 'a', d: 0 }, { _id: 'b', d: 1 }, { _id: 'c', d: 0 }]],
  [[{ _id: 'a', to: 'b' }, { _id: 'b', to: 'a' }], [{ $match: { _id: 'a' } }, { $graphLookup: { from: 't', startWith: '$to', connectFromField: 'to', connectToField: '_id', as: 'r', maxDepth: 0 } }, { $project: { r: '$r._id' } }], [{ _id: 'a', r: ['b'] }]],
  [[{ _id: 'a', to: 'b' }, { _id: 'b', to: 'a', hide: 1 }], [{ $match: { _id: 'a' } }, { $graphLookup: { from: 't', startWith: '$to', connectFromField: 'to', connectToField: '_id', as: 'r', restrictSearchWithMatch: { hide: { $exists: false } } } }, { $project: { r: 1 } }], [{ _id: 'a', r: [] }]],
  [S, [{ $graphLookup: { from: 't', startWith: '$to', connectFromField: 'to', connectToField: '_id', as: 'r', maxDepth: -1 } }], refused],
  [S, [{ $graphLookup: { from: 't', startWith: '$to', connectFromField: 'to', as: 'r' } }], refused],
  [B, [{ $limit: 1 }, { $unionWith: { coll: 't', pipeline: [{ $match: { n: { $gt: 6 } } }] } }, { $project: { _id: 1 } }], [{ _id: 1 }, { _id: 7 }]],
  [S, [{ $setWindowFields: {} }], refused],
  [S, [{ $merge: 'x' }], refused],
  [S, [{ $lookup: { from: 't', pipeline: [{ $out: 'x' }], as: 'r' } }], refused],
  [[], [{ $match: { a: { $foo: 1 } } }, { $limit: 1 }], refused],
  [[], [{ $match: { a: 1 } }, { $limit: 0 }], refused],
]

test.each(TABLE.map(([docs, stages, expected]) => [JSON.stringify(stages), docs, stages, expected] as const))(
  '%s',
  (_text, docs, stages, expected) => {
    expect(answer(docs, stages)).toEqual(expected)
  },
)

test('the order of fields is that of the service', () => {
  const [bucket] = answer(B, [{ $bucketAuto: { groupBy: '$n', buckets: 2 } }]) as Doc[]
  expect(Object.keys(bucket as Doc)).toEqual(['_id', 'count'])
  store.catalog.clear()
  const docs = [{ _id: 1, n: 1, a: 2, list: [{ k: 1, l: 2 }, { k: 3 }] }]
  const stage = {
    $project: { z: '$n', list: { m: '$a', k: 1 }, b: '$a', n: 1, 'o.y': '$n', 'o.x': '$a', gone: '$none' },
  }
  expect(JSON.stringify(answer(docs, [stage]))).toBe(
    '[{"_id":1,"n":1,"list":[{"k":1,"m":2},{"k":3,"m":2}],"z":1,"b":2,"o":{"y":1,"x":2}}]',
  )
})
