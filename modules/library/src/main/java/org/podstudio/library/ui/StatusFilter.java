package org.podstudio.library.ui;

import org.podstudio.core.api.asset.Approval;
import org.podstudio.core.api.query.Field;
import org.podstudio.core.api.query.Query;

/** Which decisions are shown. */
enum StatusFilter {
    ANY("Any status", Query.ALL),
    PENDING("Undecided", is(Approval.PENDING)),
    APPROVED("Approved", is(Approval.APPROVED)),
    NOT_REJECTED("Not rejected", new Query.Not(is(Approval.REJECTED))),
    REJECTED("Rejected", is(Approval.REJECTED));

    private final String title;
    private final Query query;

    StatusFilter(String title, Query query) {
        this.title = title;
        this.query = query;
    }

    Query query() {
        return query;
    }

    private static Query is(Approval status) {
        return new Query.Compare(Field.STATUS, Query.Operator.EQUALS, status.wire());
    }

    @Override
    public String toString() {
        return title;
    }
}
