package org.podstudio.library.ui.rename;

import static org.podstudio.ui.Scale.px;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import org.openide.util.NbBundle.Messages;
import org.podstudio.ui.part.WrappingRow;

/** A button for each thing a name can be made of: it writes the token where the caret is. */
@Messages({
    "TOKEN_name=Old name", "TOKEN_number=Number", "TOKEN_theme=Theme", "TOKEN_prompt=Prompt", "TOKEN_seed=Seed", "TOKEN_model=Model",
    "TOKEN_generator=Generator", "TOKEN_date=Date", "TOKEN_width=Width", "TOKEN_height=Height", "TOKEN_rating=Rating", "TOKEN_tag=First tag",
    "TOKEN_type=Type", "TOKEN_label=Label", "TOKEN_id=ID",
    "TOKEN_format=Right ending", "# {0} - token", "TOKEN_writes=Writes {0}"
})
final class TokenChips extends JPanel {
    private static final long serialVersionUID = 1L;

    TokenChips(Consumer<String> write) {
        super(new WrappingRow(px(4)));
        setOpaque(false);
        tokens().forEach((token, title) -> {
            JButton chip = new JButton(title);
            chip.setName("token " + token);
            chip.putClientProperty("FlatLaf.style", "arc:12;margin:1,8,1,8");
            chip.setToolTipText(Bundle.TOKEN_writes(token));
            chip.addActionListener(e -> write.accept(token));
            add(chip);
        });
    }

    /** Tokens as they are written, with what they are called. */
    static Map<String, String> tokens() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("{name}", Bundle.TOKEN_name());
        tokens.put("{n:3}", Bundle.TOKEN_number());
        tokens.put("{theme}", Bundle.TOKEN_theme());
        tokens.put("{prompt:6}", Bundle.TOKEN_prompt());
        tokens.put("{tag}", Bundle.TOKEN_tag());
        tokens.put("{date:yyyyMMdd}", Bundle.TOKEN_date());
        tokens.put("{seed}", Bundle.TOKEN_seed());
        tokens.put("{model}", Bundle.TOKEN_model());
        tokens.put("{generator}", Bundle.TOKEN_generator());
        tokens.put("{width}", Bundle.TOKEN_width());
        tokens.put("{height}", Bundle.TOKEN_height());
        tokens.put("{rating}", Bundle.TOKEN_rating());
        tokens.put("{label}", Bundle.TOKEN_label());
        tokens.put("{type}", Bundle.TOKEN_type());
        tokens.put("{id:8}", Bundle.TOKEN_id());
        tokens.put(".{format}", Bundle.TOKEN_format());
        return tokens;
    }
}
