package org.podstudio.inference.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** A "device" that is the processor in truth. */
class FakeAccelerator implements Accelerator {
    private final boolean installed;
    private final Start start;
    int asked;

    /** What happens when it is asked for a session, for the how-manieth time. */
    interface Start {
        void of(int asked) throws OrtException;
    }

    FakeAccelerator(boolean installed) {
        this(installed, asked -> { });
    }

    FakeAccelerator(Start start) {
        this(true, start);
    }

    private FakeAccelerator(boolean installed, Start start) {
        this.installed = installed;
        this.start = start;
    }

    @Override
    public String device() {
        return "fake";
    }

    @Override
    public boolean installed() {
        return installed;
    }

    @Override
    public void addTo(OrtSession.SessionOptions options) throws OrtException {
        start.of(++asked);
    }
}
