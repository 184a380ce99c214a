package org.podstudio.storage.asset;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.SelectProvider;

/** Counts of assets, group by group. */
interface FacetMapper {
    @SelectProvider(type = Selection.class, method = "sql")
    List<FacetCounts.AlikeRow> alike(@Param("selection") Selection selection);

    @SelectProvider(type = Selection.class, method = "sql")
    List<FacetCounts.SizeRow> sizes(@Param("selection") Selection selection);

    @SelectProvider(type = Selection.class, method = "sql")
    List<FacetCounts.MadeRow> made(@Param("selection") Selection selection);
}
