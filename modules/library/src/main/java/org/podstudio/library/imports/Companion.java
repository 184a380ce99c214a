package org.podstudio.library.imports;

import java.io.IOException;
import java.io.InputStream;

/** A file that tells of others of its stem: a prompt, generator's settings, or what another program noted. */
record Companion(String shown, String name, Content content) {
    /** Opens it. */
    interface Content {
        InputStream open() throws IOException;
    }
}
