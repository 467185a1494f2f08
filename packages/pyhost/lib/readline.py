# Line editing is the terminal's affair; settings are taken and ignored.

def _ignored(*args):
    pass

parse_and_bind = read_init_file = read_history_file = write_history_file = clear_history = set_history_length = add_history = _ignored
set_completer = set_completer_delims = set_startup_hook = set_pre_input_hook = insert_text = redisplay = _ignored


def get_completer():
    return None


def get_history_length():
    return -1


def get_current_history_length():
    return 0


def get_line_buffer():
    return ''
