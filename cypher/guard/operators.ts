/** Steps of a plan that only read. Whatever a newer Neo4j brings is refused until it stands here. */
const READING_OPERATORS = new Set(
  `AllNodesScan AntiConditionalApply AntiSemiApply Apply Argument AssertSameNode AssertSameRelationship
  BidirectionalRepeat(Trail) CacheProperties CartesianProduct ConditionalApply
  DirectedAllRelationshipsScan UndirectedAllRelationshipsScan
  DirectedRelationshipByElementIdSeek UndirectedRelationshipByElementIdSeek
  DirectedRelationshipByIdSeek UndirectedRelationshipByIdSeek
  DirectedRelationshipIndexContainsScan UndirectedRelationshipIndexContainsScan
  DirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexEndsWithScan
  DirectedRelationshipIndexScan UndirectedRelationshipIndexScan
  DirectedRelationshipIndexSeek UndirectedRelationshipIndexSeek
  DirectedRelationshipIndexSeekByRange UndirectedRelationshipIndexSeekByRange
  DirectedRelationshipTypeScan UndirectedRelationshipTypeScan
  DirectedUnionRelationshipTypesScan UndirectedUnionRelationshipTypesScan
  Distinct Eager EagerAggregation EmptyResult Expand(All) Expand(Into) Filter IntersectionNodeByLabelsScan
  LetAntiSemiApply LetSemiApply LetSelectOrAntiSemiApply LetSelectOrSemiApply Limit MultiNodeIndexSeek
  NodeByElementIdSeek NodeByIdSeek NodeByLabelScan NodeCountFromCountStore NodeHashJoin
  NodeIndexContainsScan NodeIndexEndsWithScan NodeIndexScan NodeIndexSeek NodeIndexSeekByRange
  NodeLeftOuterHashJoin NodeRightOuterHashJoin NodeUniqueIndexSeek NodeUniqueIndexSeekByRange NullifyMetadata
  Optional OptionalExpand(All) OptionalExpand(Into) OrderedAggregation OrderedDistinct OrderedUnion
  PartialSort PartialTop PathPropagatingBFS PreserveOrder ProcedureCall ProduceResults ProjectEndpoints Projection
  RelationshipCountFromCountStore Repeat(Trail) RollUpApply SelectOrAntiSemiApply SelectOrSemiApply SemiApply
  ShortestPath Skip Sort StatefulShortestPath(All) StatefulShortestPath(Into) SubtractionNodeByLabelsScan Top
  TriadicBuild TriadicFilter TriadicSelection Union UnionNodeByLabelsScan Unwind ValueHashJoin
  VarLengthExpand(All) VarLengthExpand(Into) VarLengthExpand(Pruning,All) VarLengthExpand(Pruning,BFS,All)`.split(
    /\s+/,
  ),
)

const READING_PROCEDURES =
  /^db\.(labels|relationshipTypes|propertyKeys|schema\.\w+|index\.fulltext\.query(Nodes|Relationships))$/

export function isReadingOperator(name: string): boolean {
  return READING_OPERATORS.has(name)
}

export function isReadingProcedure(name: string): boolean {
  return READING_PROCEDURES.test(name)
}
