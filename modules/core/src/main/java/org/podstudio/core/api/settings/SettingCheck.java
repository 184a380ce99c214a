package org.podstudio.core.api.settings;

import java.util.Optional;

/** Knows more about one setting's text than its kind does. Found in the Lookup; quick, from any thread. */
public interface SettingCheck {
    /** Key of the setting it is about. */
    String key();

    /** A sentence about what is wrong; empty when the text can be stored. */
    Optional<String> mistake(String text);
}
