package org.podstudio.packbuilder.ui;

import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.AssetId;

/** What one press of a button does about a finding. */
@Messages({"# {0} - how many", "fix.takeOut={0,choice,1#Take it out|1<Take {0} out}",
    "fix.name=Type a name", "fix.author=Name the author", "fix.stores=Choose a store",
    "# {0} - name of a store", "fix.leave=Leave out {0}"})
sealed interface PackFix {
    /** On the button. */
    String label();

    /** These assets leave the pack; they stay in the library. */
    record TakeOut(List<AssetId> assets) implements PackFix {
        @Override
        public String label() {
            return Bundle.fix_takeOut(assets.size());
        }
    }

    /** The keyboard goes to where the name is typed. */
    record TypeName() implements PackFix {
        @Override
        public String label() {
            return Bundle.fix_name();
        }
    }

    /** The keyboard goes to where the author is typed. */
    record NameAuthor() implements PackFix {
        @Override
        public String label() {
            return Bundle.fix_author();
        }
    }

    /** To the list of stores. */
    record ChooseStore() implements PackFix {
        @Override
        public String label() {
            return Bundle.fix_stores();
        }
    }

    /** The pack is not made for this store. */
    record LeaveStore(String id, String title) implements PackFix {
        @Override
        public String label() {
            return Bundle.fix_leave(title);
        }
    }
}
