package org.podstudio.storage.asset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** A statement made at run time: its text with one placeholder per argument. Values never become part of the text. */
public final class Selection {
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

    /** Read by MyBatis. */
    public List<Object> getArgs() {
        return args;
    }

    /** The provider method that MyBatis calls. */
    public static String sql(@Param("selection") Selection selection) {
        return selection.text.toString();
    }
}
