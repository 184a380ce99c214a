package org.podstudio.jobs.ui;

/** The studio's sign in the operating system's task bar or dock. Calls come from one background thread; they may take a while. */
interface TaskbarSign {
    /** @param percent 0 to 100, -1 for work whose end is not known, none is shown where the system knows no such thing */
    void progress(int percent);

    /** Something failed that nobody has seen yet. @param percent as above, of what still runs; 100 when nothing does */
    void failed(int percent);

    /** Nothing is going on. */
    void clear();
}
