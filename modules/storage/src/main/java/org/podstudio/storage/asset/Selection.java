package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.ibatis.annotations.Param;
import org.podstudio.storage.db.Sql;

/** A statement made at run time: its text with one placeholder per argument. Values never become part of the text. */
public final class Selection {
    private static final String AMONG = "a.n IN (";
    private static final Pattern PLACEHOLDER = Pattern.compile("#\\{selection\\.args\\[\\d+]}");

    private final StringBuilder text = new StringBuilder();
    private final List<Object> args = new ArrayList<>();

    static Selection of(String sql) {
        return new Selection().add(sql);
    }

    Selection add(String sql) {
        text.append(sql);
        return this;
    }

    /** Appends another statement's text with its values. */
    Selection add(Selection other) {
        int shift = args.size();
        String numbered = other.text.toString();
        for (int i = other.args.size() - 1; i >= 0; i--) {
            numbered = numbered.replace("args[" + i + "]", "args[" + (i + shift) + "]");
        }
        text.append(numbered);
        args.addAll(other.args);
        return this;
    }

    /** Appends a placeholder for {@code value}. */
    Selection arg(Object value) {
        text.append("#{selection.args[").append(args.size()).append("]}");
        args.add(value);
        return this;
    }

    /** Appends {@code (?, ?, …)}; never matches anything when empty. */
    Selection in(Collection<?> values) {
        text.append("(");
        if (values.isEmpty()) {
            text.append("NULL");
        }
        boolean first = true;
        for (Object value : values) {
            text.append(first ? "" : ", ");
            first = false;
            if (value instanceof Integer) {
                text.append(value);
            } else {
                arg(value);
            }
        }
        text.append(")");
        return this;
    }

    /** The numbers that a condition of the form {@code a.n IN (SELECT …)} asks for; empty for any other. */
    Optional<Selection> numbers() {
        int open = AMONG.length() - 1;
        if (text.indexOf(AMONG + "SELECT") != 0 || closing(open) != text.length() - 1) {
            return Optional.empty();
        }
        Selection inside = of(text.substring(open + 1, text.length() - 1));
        inside.args.addAll(args);
        return Optional.of(inside);
    }

    /** Where the parenthesis closes that opens there. Texts that a statement itself has are without any. */
    private int closing(int open) {
        int deep = 0;
        for (int i = open; i < text.length(); i++) {
            deep += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (deep == 0) {
                return i;
            }
        }
        return -1;
    }

    boolean startsWith(String beginning) {
        return text.indexOf(beginning) == 0;
    }

    /** Looks at each row that it finds, see {@link Sql#scan}. */
    void scan(Sql sql, Sql.Visit visit) {
        sql.scan(PLACEHOLDER.matcher(text).replaceAll("?"), visit, args.toArray());
    }

    /** Read by MyBatis. */
    public List<Object> getArgs() {
        return args;
    }

    /** The provider method that MyBatis calls. */
    public static String sql(@Param("selection") Selection selection) {
        return selection.text.toString();
    }
}
