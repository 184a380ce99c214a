package org.podstudio.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.Work;

class HelpPresenterTest {
    private final List<String> said = new ArrayList<>();
    private int shelves;
    private final HelpPresenter presenter = new HelpPresenter(new HelpView() {
        @Override
        public void showContents(List<HelpPage> pages) {
            said.add("contents " + pages.size());
        }

        @Override
        public void showPage(HelpPage page, HelpBook book, List<String> words) {
            said.add(page.title() + words);
        }

        @Override
        public void showWay(boolean back, boolean forward) {
            said.add((back ? "<" : "") + (forward ? ">" : ""));
        }

        @Override
        public void showProblem(Problem problem) {
            said.add(problem.what());
        }
    }, Work.direct(), () -> {
        shelves++;
        return HelpBookTest.book();
    });

    private List<String> said() {
        List<String> all = List.copyOf(said);
        said.clear();
        return all;
    }

    @Test
    void opensWhereTheUserIsAndReadsTheGuidesOnce() {
        presenter.open(HelpSection.PROJECT);
        assertThat(said()).containsExactly("contents 5", "A project[]", "");
        presenter.open(HelpSection.PROJECT);
        assertThat(shelves).isEqualTo(1);
    }

    @Test
    void goesBackAndForwardTheWayThatWasRead() {
        presenter.open(HelpSection.PROJECT);
        presenter.follow("pack-format.md#parts");
        said();
        presenter.back();
        assertThat(said()).containsExactly("A project[]", ">");
        presenter.back();
        assertThat(said()).as("nothing before").isEmpty();
        presenter.forward();
        assertThat(said()).containsExactly("Parts[]", "<");
        presenter.back();
        presenter.follow("user-guide.md#using-it");
        assertThat(said()).as("another way begins").endsWith("Using it[]", "<");
    }

    @Test
    void aSearchGoesToTheFirstPageThatHoldsIt() {
        presenter.open(HelpSection.PROJECT);
        said();
        presenter.find("tree");
        assertThat(said()).containsExactly("contents 2", "Keys and more[tree]", "<");
        presenter.find("tree ");
        assertThat(said()).as("nothing new").isEmpty();
        presenter.find("tree folders");
        assertThat(said()).containsExactly("contents 1", "Parts[tree, folders]", "<");
        presenter.find("");
        assertThat(said()).as("stays on the page").containsExactly("contents 5", "Parts[]", "<");
    }

    @Test
    void askedForAnotherPartASearchIsOver() {
        presenter.open(HelpSection.PROJECT);
        presenter.find("tree");
        said();
        presenter.open(HelpSection.PROJECT);
        assertThat(said()).contains("contents 5", "A project[]").endsWith("A project[]", "<");
    }
}
