package org.podstudio.library.ui;

/** What can be done with the selected assets beside deciding about them. Called on the event dispatch thread. */
interface SelectionCommands {
    void removeBackground();

    /** Opens the mask brush on the one picture that is selected. */
    void touchUpMask();

    /** Goes to where new files are made of the selected ones. */
    void enhance();

    /** Opens the pack builder on the selection. */
    void buildPack();

    /** Shows the first one's file in the system's file manager. */
    void showInFolder();

    /** Asks for a folder, and looks there for the project's missing files. */
    void locate();

    void copyPaths();

    void saveCopies();

    /** Asks for names first. */
    void rename();

    /** The prompts they were made with, each once, as text. */
    void copyPrompts();
}
