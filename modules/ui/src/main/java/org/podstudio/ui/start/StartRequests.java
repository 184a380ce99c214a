package org.podstudio.ui.start;

/**
 * Answers what the program was started with. Found in the Lookup; the one that can import provides it. Called off the event
 * dispatch thread, once for each start that names a project or files; it may block.
 */
public interface StartRequests {
    void answer(StartRequest request);
}
