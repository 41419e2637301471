// Lists graphs in their order, users' and others: what a dump goes through, some at a time.
CALL () {
  MATCH (u:User) WHERE u.graphUuid > $after
  RETURN u.graphUuid AS graphUuid ORDER BY u.graphUuid LIMIT $limit
  UNION ALL
  MATCH (g:Graph) WHERE g.graphUuid > $after
  RETURN g.graphUuid AS graphUuid ORDER BY g.graphUuid LIMIT $limit
}
RETURN graphUuid ORDER BY graphUuid LIMIT $limit
