package org.podstudio.jobs.ui;

/** Where a waiting job is sent among those it waits with. */
enum Shift {
    FIRST,
    EARLIER,
    LATER,
    LAST
}
