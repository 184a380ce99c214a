package org.podstudio.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.podstudio.ui.Work;

/** Which page of the guides is read, how it was come to, and what is searched for. On the EDT. */
final class HelpPresenter {
    private final HelpView view;
    private final Work work;
    private final Callable<HelpBook> shelf;
    private final List<HelpPage> way = new ArrayList<>();
    private Optional<HelpBook> book = Optional.empty();
    private int at = -1;
    private String searched = "";

    HelpPresenter(HelpView view, Work work, Callable<HelpBook> shelf) {
        this.view = view;
        this.work = work;
        this.shelf = shelf;
    }

    /** Opens the guides at this section; reads them the first time. */
    void open(HelpSection section) {
        if (book.isPresent()) {
            find("");
            book.get().find(section).ifPresent(this::go);
        } else {
            work.run(shelf, read -> {
                book = Optional.of(read);
                view.showContents(read.pages());
                read.find(section).ifPresent(this::go);
            }, view::showProblem);
        }
    }

    /** Chosen from the contents. */
    void choose(HelpPage page) {
        if (at < 0 || !way.get(at).equals(page)) {
            go(page);
        }
    }

    /** @param address as {@link HelpBook#target} gave it */
    void follow(String address) {
        book.flatMap(read -> read.find(address)).ifPresent(this::go);
    }

    void back() {
        step(-1);
    }

    void forward() {
        step(1);
    }

    private void step(int by) {
        if (at + by >= 0 && at + by < way.size()) {
            at += by;
            show();
        }
    }

    /** Leaves the pages that hold the words, and reads the first of them where the one that is read holds them not. */
    void find(String typed) {
        if (typed.strip().equals(searched) || book.isEmpty()) {
            return;
        }
        searched = typed.strip();
        List<HelpPage> holding = book.get().holding(searched);
        view.showContents(holding);
        if (at >= 0 && (holding.isEmpty() || holding.contains(way.get(at)))) {
            show();
        } else if (!holding.isEmpty()) {
            go(holding.getFirst());
        }
    }

    private void go(HelpPage page) {
        way.subList(at + 1, way.size()).clear();
        if (at < 0 || !way.get(at).equals(page)) {
            way.add(page);
            at++;
        }
        show();
    }

    private void show() {
        book.ifPresent(read -> view.showPage(way.get(at), read, HelpBook.words(searched)));
        view.showWay(at > 0, at < way.size() - 1);
    }
}
