;;; onrecord.el --- News copy checked while it is written  -*- lexical-binding: t; -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "28.1") (eglot "1.9"))
;; Keywords: wp, tools, languages
;; SPDX-License-Identifier: MIT OR Apache-2.0

;;; Commentary:

;; Makes onrecord the language server of plain text, Markdown and HTML for eglot, which is part of Emacs 29 and a
;; package for Emacs 28.  With `onrecord' on your PATH, in your init file:
;;
;;     (require 'onrecord)
;;     (add-hook 'text-mode-hook #'onrecord-ensure)
;;
;; The second line starts it with each article; without it, M-x eglot does.

;;; Code:

(require 'eglot)

(defgroup onrecord nil
  "News copy checked while it is written."
  :group 'text
  :prefix "onrecord-")

(defcustom onrecord-command '("onrecord" "server")
  "The server's program with its arguments."
  :type '(repeat string))

(defcustom onrecord-settings nil
  "What the server is told, as a property list.
An empty list leaves every choice to `onrecord.toml', to an article's front matter and to its own marks.  For example:

    (:profile \"us-ap\" :hints t :rules (:terminal-outside \"off\"))"
  :type 'plist)

(defconst onrecord-modes '(text-mode markdown-mode gfm-mode html-mode mhtml-mode)
  "The modes in which articles are written.")

;; The server knows the protocol's names of languages; any other one is plain text.
(put 'text-mode 'eglot-language-id "plaintext")
(put 'gfm-mode 'eglot-language-id "markdown")
(put 'mhtml-mode 'eglot-language-id "html")

(defun onrecord--contact (&rest _)
  "The server's program, with the settings that it begins with."
  (append onrecord-command
          (and onrecord-settings (list :initializationOptions onrecord-settings))))

(add-to-list 'eglot-server-programs (cons onrecord-modes #'onrecord--contact))

;;;###autoload
(defun onrecord-ensure ()
  "Have this article checked, if it is in a file and in one of `onrecord-modes'."
  (when (and buffer-file-name (memq major-mode onrecord-modes))
    (eglot-ensure)))

;;;###autoload
(defun onrecord-fix-all ()
  "Make every repair of this article that has one right answer."
  (interactive)
  (eglot-code-actions (point-min) (point-max) "source.fixAll.onrecord" t))

(defun onrecord--execute (command)
  "What the server answers to COMMAND about this article."
  (let ((document (eglot--TextDocumentIdentifier)))
    (eglot--signal-textDocument/didChange)
    (jsonrpc-request (eglot--current-server-or-lose) :workspace/executeCommand
                     (list :command command :arguments (vector document)))))

;;;###autoload
(defun onrecord-speakers ()
  "Show who is named in this article, with what they say; RET goes to a place."
  (interactive)
  (let ((article (current-buffer))
        (record (onrecord--execute "onrecord.speakers")))
    (with-current-buffer (get-buffer-create "*onrecord speakers*")
      (let ((inhibit-read-only t))
        (erase-buffer)
        (mapc (lambda (speaker) (onrecord--insert-speaker article speaker)) (plist-get record :speakers))
        (onrecord--insert-quotations article "Nobody is said to say:" (plist-get record :unattributed))
        (goto-char (point-min)))
      (special-mode)
      (display-buffer (current-buffer)))))

(defun onrecord--insert-speaker (article speaker)
  "Write a SPEAKER of ARTICLE down, with titles and quotations."
  (let ((titles (mapconcat (lambda (title) (plist-get title :text)) (plist-get speaker :titles) ", "))
        (mentions (plist-get speaker :mentions)))
    (onrecord--insert-place article (plist-get speaker :name) (aref mentions 0))
    (insert (if (string-empty-p titles) "" (concat ", " titles)) "\n")
    (onrecord--insert-quotations article nil (plist-get speaker :quotations))))

(defun onrecord--insert-quotations (article heading quotations)
  "Write QUOTATIONS of ARTICLE down, under a HEADING if there are any."
  (when (and heading (> (length quotations) 0))
    (insert heading "\n"))
  (mapc (lambda (said)
          (insert "    ")
          (onrecord--insert-place article (replace-regexp-in-string "[ \n]+" " " (plist-get said :text)) said)
          (insert "\n"))
        quotations))

(defun onrecord--insert-place (article text place)
  "Write TEXT as a link to a PLACE of ARTICLE."
  (let ((start (plist-get (plist-get place :range) :start)))
    (insert-text-button text
                        'follow-link t
                        'action (lambda (_)
                                  (pop-to-buffer article)
                                  (goto-char (eglot--lsp-position-to-point start))))))

(provide 'onrecord)
;;; onrecord.el ends here
