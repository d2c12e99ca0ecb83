package io.stagesync.app.config;

import org.snakeyaml.engine.v2.exceptions.Mark;

/** A place in a file, counted from 1 as editors do. */
record Position(int line, int column) implements Comparable<Position> {
    static final Position START = new Position(1, 1);

    static Position of(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    @Override
    public int compareTo(Position other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
