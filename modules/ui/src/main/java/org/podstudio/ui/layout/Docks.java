package org.podstudio.ui.layout;

import java.util.List;
import java.util.Optional;

/** The window system, as far as layouts need it. On the event dispatch thread. */
interface Docks {
    /** What is open, place by place, in the order of the tabs. */
    List<Dock> opened();

    /** On which side of the centre it is seen now; empty for the centre, what is below, what floats or lies in the margin. */
    Optional<Side> side(String id);

    /** Position and size of all places, each in the window system's own words. */
    List<String> shapes();

    /** Gives a place that is there a position and size; one that is unknown is made. */
    void shape(String shape);

    void close(String id);

    /** Opens it at the place; where it was last, if the place is empty text. What is not installed is passed over. */
    void open(String id, String mode);

    /** Makes it the one of its place that is seen. The keyboard stays where it is. */
    void front(String id);

    /** Gives it the keyboard. */
    void activate(String id);
}
