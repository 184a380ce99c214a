package org.podstudio.library.ui;

/** Opens and closes the large picture over the grid; while it is open it follows the keyboard. On the event dispatch thread. */
final class PreviewToggle {
    private final LibraryPresenter presenter;
    private final PreviewPane pane;

    PreviewToggle(LibraryPresenter presenter, PreviewPane pane) {
        this.presenter = presenter;
        this.pane = pane;
    }

    void toggle() {
        if (!close()) {
            show();
        }
    }

    /** Whether it was open. */
    boolean close() {
        boolean open = pane.isVisible();
        pane.setVisible(false);
        return open;
    }

    /** Something was loaded, changed or selected. */
    void follow() {
        if (pane.isVisible()) {
            show();
        }
    }

    private void show() {
        int lead = presenter.selection().lead();
        GridCell cell = lead < 0 || lead >= presenter.content().size() ? null : presenter.content().cell(lead);
        if (cell != null) {
            presenter.project().ifPresent(p -> pane.show(p, cell));
        }
    }
}
