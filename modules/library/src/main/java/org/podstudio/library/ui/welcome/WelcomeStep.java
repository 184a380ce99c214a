package org.podstudio.library.ui.welcome;

/** The steps, in their order. */
enum WelcomeStep {
    PROJECT,
    FOLDERS,
    LOOK
}
