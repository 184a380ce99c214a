package org.podstudio.core.api.settings;

/** The user's settings, shared by all projects, in {@code config.json} of the user folder. Found in the Lookup. */
public interface UserSettings extends Settings {}
