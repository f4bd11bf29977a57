;;; test.el --- onrecord in a real Emacs  -*- lexical-binding: t; -*-

;;; Commentary:

;; Run by `run' beside it.  Prints one line for each step and ends with 1 at the first that fails.

;;; Code:

(require 'cl-lib)
(require 'flymake)
(require 'onrecord)

(defvar test-steps 0 "How many steps have passed.")

(defun test-step (passed what &optional instead)
  "Count a step that has PASSED, or end with WHAT was wanted and what was there INSTEAD."
  (cl-incf test-steps)
  (princ (format "%s %d - %s\n" (if passed "ok" "not ok") test-steps what))
  (unless passed
    (princ (format "  instead: %s\n  messages:\n%s\n" instead
                   (with-current-buffer (messages-buffer) (buffer-string))))
    (kill-emacs 1)))

(defun test-await (what condition &optional instead)
  "Wait until CONDITION holds for WHAT; INSTEAD says what was there."
  (let ((end (+ (float-time) 20)) passed)
    (while (and (not (setq passed (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.05)
      (sit-for 0.01))
    (test-step passed what (and instead (funcall instead)))))

(defun test-idle ()
  "What Emacs does once nobody types, which it never is without a terminal."
  (when eglot--managed-mode
    (eglot--signal-textDocument/didChange))
  (flymake-start))

(defun test-findings ()
  "The findings as `LINE RULE', in order."
  (mapcar (lambda (finding)
            (let ((data (alist-get 'eglot-lsp-diag (flymake-diagnostic-data finding))))
              (format "%d %s" (line-number-at-pos (flymake-diagnostic-beg finding)) (plist-get data :code))))
          (sort (flymake-diagnostics)
                (lambda (one other) (< (flymake-diagnostic-beg one) (flymake-diagnostic-beg other))))))

(defun test-await-findings (expected)
  "Wait for the EXPECTED findings."
  (test-await (format "the findings are %s" expected)
              (lambda () (test-idle) (equal (test-findings) expected))
              #'test-findings))

(defun test-go-to (text)
  "Put point on the first character of TEXT."
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0)))

(defun test-line (number)
  "The text of a line."
  (save-excursion
    (goto-char (point-min))
    (forward-line (1- number))
    (buffer-substring-no-properties (line-beginning-position) (line-end-position))))

(defun test-hover (text)
  "What the server says of TEXT."
  (test-go-to text)
  (format "%S" (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))

(defun test-pick (title)
  "Pick the code action at point whose title holds TITLE, from the menu that a user sees."
  ;; Emacs asks with a menu of the mouse unless the last event was a key.
  (cl-letf ((last-nonmenu-event ?\r)
            ((symbol-function 'completing-read)
             (lambda (_ choices &rest _)
               (or (car (cl-find-if (lambda (choice) (string-search title (car choice))) choices))
                   (test-step nil (format "%s is in the menu" title) (mapcar #'car choices))))))
    (eglot-code-actions (line-beginning-position) (line-end-position) nil t)))

(let* ((server (getenv "ONRECORD_SERVER"))
       (folder (make-temp-file "onrecord" t))
       (article (expand-file-name "council.txt" folder))
       (inhibit-message t)
       (eglot-sync-connect 20)
       ;; By default only one that has lived for three seconds is.
       (eglot-autoreconnect t)
       (eglot-confirm-server-initiated-edits nil)
       (eglot-send-changes-idle-time 0.05))
  (setq onrecord-command (list server "server"))
  (copy-file "tests/articles/council.txt" article)
  (find-file article)
  (test-step (eq major-mode 'text-mode) "an article is plain text" major-mode)
  (apply #'eglot (eglot--guess-contact))
  (test-await "the server runs" #'eglot-current-server)
  (test-await-findings '("8 missing-comma-before-attribution" "12 missing-terminal" "16 unclosed-quote" "20 detached-closer"
                         "24 adjacent-quotes" "26 terminal-outside"))

  (let ((card (test-hover "Duffy answered")))
    (test-step (and (string-search "Elaine Duffy" card) (string-search "ayor" card)) "the card of a name" card))

  (test-go-to "spring\" said")
  (test-pick "Add the comma")
  (test-await "a fix from the menu is made"
              (lambda () (equal (test-line 8) "\"The roof will not wait until next spring,\" said Mayor Elaine Duffy."))
              (lambda () (test-line 8)))

  (onrecord-fix-all)
  (test-await "all safe fixes are made on command"
              (lambda () (and (string-search "harm a bird,\" Duffy answered" (test-line 20))
                              (string-search "\"a gamble,\" and" (test-line 26))))
              (lambda () (concat (test-line 20) " / " (test-line 26))))
  (test-await-findings '("12 missing-terminal" "16 unclosed-quote" "24 adjacent-quotes"))

  (test-go-to "Elaine Duffy")
  (eglot-rename "Elaine Doyle")
  (test-await "a speaker is renamed everywhere"
              (lambda () (and (string-search "Mayor Elaine Doyle" (test-line 8)) (string-search "Doyle answered" (test-line 20))
                              (not (string-search "Duffy" (buffer-string)))))
              (lambda () (test-line 20)))

  (test-go-to "\"October is when")
  (insert "🎺 É — ")
  (test-await "after characters of two units a finding is in its place"
              (lambda ()
                (test-idle)
                (let ((finding (cl-find 24 (flymake-diagnostics)
                                        :key (lambda (it) (line-number-at-pos (flymake-diagnostic-beg it))))))
                  (and finding (equal "off,\" \"And" (buffer-substring-no-properties (flymake-diagnostic-beg finding)
                                                                                   (flymake-diagnostic-end finding))))))
              #'test-findings)
  (delete-char -6)
  (test-await-findings '("12 missing-terminal" "16 unclosed-quote" "24 adjacent-quotes"))

  (test-go-to "Roan said")
  (let ((places (xref-backend-references 'eglot "LSP identifier at point.")))
    (test-step (= 3 (length places)) "every mention of a name is found" (length places)))

  (let ((entries (format "%S" (eglot-imenu))))
    (test-step (and (string-search "Felix Roan" entries) (string-search "Harold Pym" entries)) "the outline has the speakers"
               entries))

  (onrecord-speakers)
  (with-current-buffer "*onrecord speakers*"
    (test-step (and (string-search "Felix Roan" (buffer-string)) (string-search "22 people and a drum" (buffer-string)))
               "the speakers are listed with what they say" (buffer-string))
    (goto-char (point-min))
    (search-forward "22 people")
    (push-button (match-beginning 0)))
  (test-step (and (eq (current-buffer) (get-file-buffer article)) (looking-at "\"We're 22 people")) "a link leads to its place"
             (buffer-substring (point) (line-end-position)))

  (save-buffer)
  (test-step (with-temp-buffer
               (insert-file-contents article)
               (string-search "Mayor Elaine Doyle" (buffer-string)))
             "the article is saved")

  (let ((process (jsonrpc--process (eglot-current-server))))
    (delete-process process)
    (test-await "a server that is killed is started again"
                (lambda () (and (eglot-current-server)
                                (not (eq process (jsonrpc--process (eglot-current-server))))))))
  (test-await-findings '("12 missing-terminal" "16 unclosed-quote" "24 adjacent-quotes"))

  (find-file (expand-file-name "column.html" folder))
  (insert "<h1>A column</h1>\n<p title='It is \"late'>\"It is <em>late</em>\" said Ann Ward.</p>\n")
  (save-buffer)
  (test-step (memq major-mode onrecord-modes) "HTML has a mode of its own" major-mode)
  (unless (eglot-managed-p) (apply #'eglot (eglot--guess-contact)))
  (test-await-findings '("2 missing-comma-before-attribution"))

  (eglot-shutdown (eglot-current-server))
  (delete-directory folder t)
  (princ (format "%d steps passed\n" test-steps)))

(provide 'test)
;;; test.el ends here
